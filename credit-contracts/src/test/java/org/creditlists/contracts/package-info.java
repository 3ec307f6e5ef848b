/** Tests of the published language. */
@NullMarked
package org.creditlists.contracts;

import org.jspecify.annotations.NullMarked;
