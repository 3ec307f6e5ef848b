/** What everybody says of a running platform, asked at once and told in lines. */
@NullMarked
package org.creditlists.local.status;

import org.jspecify.annotations.NullMarked;
