/** Whether the claims of a token hold: its organisation, region and rank against the registry of bodies. */
@NullMarked
package org.creditlists.base.caller;

import org.jspecify.annotations.NullMarked;
