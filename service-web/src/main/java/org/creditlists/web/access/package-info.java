/** What every request is called, and its line in the access log. */
@NullMarked
package org.creditlists.web.access;

import org.jspecify.annotations.NullMarked;
