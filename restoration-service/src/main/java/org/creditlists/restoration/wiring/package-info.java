/** Makes the beans of this service. */
@NullMarked
package org.creditlists.restoration.wiring;

import org.jspecify.annotations.NullMarked;
