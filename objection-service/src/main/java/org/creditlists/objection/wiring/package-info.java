/** Makes the beans of this service. */
@NullMarked
package org.creditlists.objection.wiring;

import org.jspecify.annotations.NullMarked;
