/** Makes what the services that handle cases have in common. */
@NullMarked
package org.creditlists.casehandling.wiring;

import org.jspecify.annotations.NullMarked;
