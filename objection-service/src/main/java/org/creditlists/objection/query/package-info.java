/** Cases and queues as they are read. */
@NullMarked
package org.creditlists.objection.query;

import org.jspecify.annotations.NullMarked;
