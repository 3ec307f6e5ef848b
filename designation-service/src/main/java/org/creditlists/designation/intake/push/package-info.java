/** Pushed lists: stored before they are acknowledged, then decided line by line, with a receipt each. */
@NullMarked
package org.creditlists.designation.intake.push;

import org.jspecify.annotations.NullMarked;
