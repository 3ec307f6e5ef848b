/** Own applications for RED (C7): sent in by individuals, verified by municipal lead departments. */
@NullMarked
package org.creditlists.designation.intake.application;

import org.jspecify.annotations.NullMarked;
