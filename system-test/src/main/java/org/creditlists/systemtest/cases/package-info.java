/**
 * Plays random cases across the five services and searches for what must never be. The tests of this module and the
 * benchmark of cases use it.
 */
@NullMarked
package org.creditlists.systemtest.cases;

import org.jspecify.annotations.NullMarked;
