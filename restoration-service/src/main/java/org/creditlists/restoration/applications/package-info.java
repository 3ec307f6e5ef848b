/**
 * The table of applications: its rows and every write on them. Decisions write here in the
 * transaction of their events.
 */
@NullMarked
package org.creditlists.restoration.applications;

import org.jspecify.annotations.NullMarked;
