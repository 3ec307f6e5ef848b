/** Answers that a client may keep and ask about again. */
@NullMarked
package org.creditlists.web.caching;

import org.jspecify.annotations.NullMarked;
