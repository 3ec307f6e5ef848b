/** What tells whether a process works: ready, or to be started again. */
@NullMarked
package org.creditlists.web.health;

import org.jspecify.annotations.NullMarked;
