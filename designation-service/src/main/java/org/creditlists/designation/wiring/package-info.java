/** Makes the beans of this service. */
@NullMarked
package org.creditlists.designation.wiring;

import org.jspecify.annotations.NullMarked;
