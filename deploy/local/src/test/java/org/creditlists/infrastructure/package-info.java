/** Tests of the parts that run as processes of their own. */
@NullMarked
package org.creditlists.infrastructure;

import org.jspecify.annotations.NullMarked;
