/** Tokens that count no more before they expire: the one place where they are revoked. */
@NullMarked
package org.creditlists.designation.revocation;

import org.jspecify.annotations.NullMarked;
