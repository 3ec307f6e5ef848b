/** RED entries that a BLACK entry ended: their authorities take note of them, and their subjects are told. */
@NullMarked
package org.creditlists.designation.takedown;

import org.jspecify.annotations.NullMarked;
