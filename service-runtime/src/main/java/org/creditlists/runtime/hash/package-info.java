/** Keyed hashes, by which a personal code is found without being stored. */
@NullMarked
package org.creditlists.runtime.hash;

import org.jspecify.annotations.NullMarked;
