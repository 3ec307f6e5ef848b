/** The beans that every service has: its event store, its lists, and the intake that keeps them. */
@NullMarked
package org.creditlists.listprojection.wiring;

import org.jspecify.annotations.NullMarked;
