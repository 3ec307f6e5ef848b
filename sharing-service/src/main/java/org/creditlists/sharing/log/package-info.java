/** The inquiry log: who asked about whom, why, and what was shown, signed and verifiable. */
@NullMarked
package org.creditlists.sharing.log;

import org.jspecify.annotations.NullMarked;
