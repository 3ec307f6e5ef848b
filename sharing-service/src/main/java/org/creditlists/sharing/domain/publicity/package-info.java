/** Administrative licences and penalties: what is published, by when, and for how long (S6). */
@NullMarked
package org.creditlists.sharing.domain.publicity;

import org.jspecify.annotations.NullMarked;
