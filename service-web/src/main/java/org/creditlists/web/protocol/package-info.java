/** What holds for every request and answer, whichever resource they are for. */
@NullMarked
package org.creditlists.web.protocol;

import org.jspecify.annotations.NullMarked;
