/** Reviews before publication: privacy and trade secrets. */
@NullMarked
package org.creditlists.sharing.review;

import org.jspecify.annotations.NullMarked;
