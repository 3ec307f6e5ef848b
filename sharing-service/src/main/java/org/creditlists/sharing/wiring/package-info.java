/** Makes the beans of this service. */
@NullMarked
package org.creditlists.sharing.wiring;

import org.jspecify.annotations.NullMarked;
