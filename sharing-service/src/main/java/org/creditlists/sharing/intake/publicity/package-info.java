/** Licences and penalties in: line by line, each with its clock. */
@NullMarked
package org.creditlists.sharing.intake.publicity;

import org.jspecify.annotations.NullMarked;
