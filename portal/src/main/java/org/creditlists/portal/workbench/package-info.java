/** The workbench of officers, departments and subjects. What somebody may do, the owning service decides. */
@NullMarked
package org.creditlists.portal.workbench;

import org.jspecify.annotations.NullMarked;
