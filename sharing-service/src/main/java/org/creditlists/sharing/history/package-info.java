/** Every event received, so that the lists can be shown as they stood at a time. */
@NullMarked
package org.creditlists.sharing.history;

import org.jspecify.annotations.NullMarked;
