/** Pages of officers and of people concerned. */
@NullMarked
package org.creditlists.portal.workbench;

import org.jspecify.annotations.NullMarked;
