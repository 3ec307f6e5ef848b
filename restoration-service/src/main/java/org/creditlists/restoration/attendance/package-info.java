/** Training and service as recognised providers record them. */
@NullMarked
package org.creditlists.restoration.attendance;

import org.jspecify.annotations.NullMarked;
