/** Makes the beans of this service. */
@NullMarked
package org.creditlists.incentive.wiring;

import org.jspecify.annotations.NullMarked;
