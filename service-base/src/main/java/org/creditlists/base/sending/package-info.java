/** Whether what was published is on its topics: heartbeats wait until it is. */
@NullMarked
package org.creditlists.base.sending;

import org.jspecify.annotations.NullMarked;
