/** Who learnt something about a subject while designating, or while trying to; the subject sees it. */
@NullMarked
package org.creditlists.designation.look;

import org.jspecify.annotations.NullMarked;
