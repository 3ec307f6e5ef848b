/** Signatures that anyone can verify without this platform. */
@NullMarked
package org.creditlists.runtime.signature;

import org.jspecify.annotations.NullMarked;
