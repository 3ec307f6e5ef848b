/** Tests of incentive-service. */
@NullMarked
package org.creditlists.incentive;

import org.jspecify.annotations.NullMarked;
