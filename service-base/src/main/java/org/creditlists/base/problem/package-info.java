/** What the codes of problems mean, at the address that the type of a problem is. */
@NullMarked
package org.creditlists.base.problem;

import org.jspecify.annotations.NullMarked;
