/** Requests of the portal to the other services. */
@NullMarked
package org.creditlists.sharing.portal.client;

import org.jspecify.annotations.NullMarked;
