/** What other services tell this one: the memoranda that incentive-service keeps. */
@NullMarked
package org.creditlists.designation.received;

import org.jspecify.annotations.NullMarked;
