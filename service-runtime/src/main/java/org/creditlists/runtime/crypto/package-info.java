/** Which algorithms an installation uses. */
@NullMarked
package org.creditlists.runtime.crypto;

import org.jspecify.annotations.NullMarked;
