/** REST clients of the five services. The caller's token and the reader's address go along. */
@NullMarked
package org.creditlists.portal.client;

import org.jspecify.annotations.NullMarked;
