/** What a service desk asks and records (M6). */
@NullMarked
package org.creditlists.incentive.intake.desk;

import org.jspecify.annotations.NullMarked;
