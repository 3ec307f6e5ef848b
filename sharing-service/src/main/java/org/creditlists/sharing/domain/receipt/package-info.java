/** Proofs that something stands in a log: a tree of hashes whose root is signed. */
@NullMarked
package org.creditlists.sharing.domain.receipt;

import org.jspecify.annotations.NullMarked;
