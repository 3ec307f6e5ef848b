/** Notices to the people concerned: what an entry means, which measures follow, how to object and to be restored. */
@NullMarked
package org.creditlists.designation.notice;

import org.jspecify.annotations.NullMarked;
