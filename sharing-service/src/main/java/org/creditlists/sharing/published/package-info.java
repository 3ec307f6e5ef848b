/** What leaves: the record of every entry in force. */
@NullMarked
package org.creditlists.sharing.published;

import org.jspecify.annotations.NullMarked;
