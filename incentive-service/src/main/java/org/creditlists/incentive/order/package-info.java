/**
 * Orders of measures: started by an entry, carried out and reported by a department, suspended and lifted with the
 * entry.
 */
@NullMarked
package org.creditlists.incentive.order;

import org.jspecify.annotations.NullMarked;
