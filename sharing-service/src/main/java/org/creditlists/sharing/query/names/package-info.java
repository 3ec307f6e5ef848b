/** Who bears a name, exactly, ranked, and with the reason of each match. */
@NullMarked
package org.creditlists.sharing.query.names;

import org.jspecify.annotations.NullMarked;
