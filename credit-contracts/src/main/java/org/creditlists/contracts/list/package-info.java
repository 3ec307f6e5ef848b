/** The vocabulary of the lists: which lists there are, who may be on them, why an entry ends. */
@NullMarked
package org.creditlists.contracts.list;

import org.jspecify.annotations.NullMarked;
