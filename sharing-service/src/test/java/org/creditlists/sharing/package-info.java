/** Tests of sharing-service. */
@NullMarked
package org.creditlists.sharing;

import org.jspecify.annotations.NullMarked;
