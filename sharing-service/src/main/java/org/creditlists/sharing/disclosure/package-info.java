/** Disclosures of a disputed entry: who was shown it, looked up in the inquiry log. */
@NullMarked
package org.creditlists.sharing.disclosure;

import org.jspecify.annotations.NullMarked;
