/**
 * The table of objections: its rows and every write on them. Decisions write here in the
 * transaction of their events.
 */
@NullMarked
package org.creditlists.objection.cases;

import org.jspecify.annotations.NullMarked;
