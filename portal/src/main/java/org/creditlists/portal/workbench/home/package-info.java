/** The first page of the workbench. It links to the pages that the reader may see. */
@NullMarked
package org.creditlists.portal.workbench.home;

import org.jspecify.annotations.NullMarked;
