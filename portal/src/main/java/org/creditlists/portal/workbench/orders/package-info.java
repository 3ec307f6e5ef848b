/** Orders of measures on the desk of a department. Each is acknowledged, reported and confirmed here. */
@NullMarked
package org.creditlists.portal.workbench.orders;

import org.jspecify.annotations.NullMarked;
