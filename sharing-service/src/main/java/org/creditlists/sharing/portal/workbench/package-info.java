/** Pages of officers and of people concerned. */
@NullMarked
package org.creditlists.sharing.portal.workbench;

import org.jspecify.annotations.NullMarked;
