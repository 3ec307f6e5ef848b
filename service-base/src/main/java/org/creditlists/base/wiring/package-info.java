/** Beans that every service needs: event store, decisions, projection, working days, heartbeat and replication slot. */
@NullMarked
package org.creditlists.base.wiring;

import org.jspecify.annotations.NullMarked;
