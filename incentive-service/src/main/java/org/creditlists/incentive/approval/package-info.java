/** Requests of this service that wait for a second person. */
@NullMarked
package org.creditlists.incentive.approval;

import org.jspecify.annotations.NullMarked;
