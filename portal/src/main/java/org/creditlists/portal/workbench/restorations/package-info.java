/** Applications for restoration that an officer accepts and decides. */
@NullMarked
package org.creditlists.portal.workbench.restorations;

import org.jspecify.annotations.NullMarked;
