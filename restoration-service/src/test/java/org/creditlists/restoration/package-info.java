/** Tests of restoration-service. */
@NullMarked
package org.creditlists.restoration;

import org.jspecify.annotations.NullMarked;
