/** RED entries that a serious record ended in error, for their authority to reinstate. */
@NullMarked
package org.creditlists.portal.workbench.reinstatements;

import org.jspecify.annotations.NullMarked;
