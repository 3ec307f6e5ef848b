/** From the topics into the tables. */
@NullMarked
package org.creditlists.listprojection.intake;

import org.jspecify.annotations.NullMarked;
