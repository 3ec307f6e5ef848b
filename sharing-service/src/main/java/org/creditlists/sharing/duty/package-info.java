/** Duties that follow from an inquiry: the measures owed by the department that asks. */
@NullMarked
package org.creditlists.sharing.duty;

import org.jspecify.annotations.NullMarked;
