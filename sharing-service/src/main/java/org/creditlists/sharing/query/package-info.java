/** The national collection as it is read. */
@NullMarked
package org.creditlists.sharing.query;

import org.jspecify.annotations.NullMarked;
