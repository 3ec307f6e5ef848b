/** Rate limits per address for public reads. */
@NullMarked
package org.creditlists.web.limit;

import org.jspecify.annotations.NullMarked;
