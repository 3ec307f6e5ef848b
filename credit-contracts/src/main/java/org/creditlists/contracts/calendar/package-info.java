/** Chinese working days, in which every deadline of the platform is counted. */
@NullMarked
package org.creditlists.contracts.calendar;

import org.jspecify.annotations.NullMarked;
