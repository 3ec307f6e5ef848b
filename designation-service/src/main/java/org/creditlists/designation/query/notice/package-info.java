/** The notice of a designation to its subject: what was decided, why, what follows, and the way out. */
@NullMarked
package org.creditlists.designation.query.notice;

import org.jspecify.annotations.NullMarked;
