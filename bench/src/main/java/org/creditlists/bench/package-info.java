/** Benchmarks, each against a ceiling or a peer measured in the same run. */
@NullMarked
package org.creditlists.bench;

import org.jspecify.annotations.NullMarked;
