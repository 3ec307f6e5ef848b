/** What an entry is, as far as events tell: merging is associative, commutative and idempotent. */
@NullMarked
package org.creditlists.listprojection.merge;

import org.jspecify.annotations.NullMarked;
