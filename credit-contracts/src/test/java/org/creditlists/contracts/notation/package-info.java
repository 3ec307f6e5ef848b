/** Notations. */
@NullMarked
package org.creditlists.contracts.notation;

import org.jspecify.annotations.NullMarked;
