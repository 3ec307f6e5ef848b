/** As it was: what was in force on a day, as far as it was known at a time. */
@NullMarked
package org.creditlists.sharing.query.history;

import org.jspecify.annotations.NullMarked;
