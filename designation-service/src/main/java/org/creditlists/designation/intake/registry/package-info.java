/** The registry of authorities as it is kept and changed (C1). */
@NullMarked
package org.creditlists.designation.intake.registry;

import org.jspecify.annotations.NullMarked;
