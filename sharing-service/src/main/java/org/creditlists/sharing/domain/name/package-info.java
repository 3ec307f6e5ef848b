/** When two names are the same name, and why. */
@NullMarked
package org.creditlists.sharing.domain.name;

import org.jspecify.annotations.NullMarked;
