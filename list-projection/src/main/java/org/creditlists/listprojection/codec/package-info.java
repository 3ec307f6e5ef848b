/** Events and records of the contracts as JSON. */
@NullMarked
package org.creditlists.listprojection.codec;

import org.jspecify.annotations.NullMarked;
