/** Identity of the caller: claims of the bearer token, cached while the token is valid. */
@NullMarked
package org.creditlists.web.identity;

import org.jspecify.annotations.NullMarked;
