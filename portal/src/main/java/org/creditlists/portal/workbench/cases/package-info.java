/** One objection or application with its statement, files and paper. Both queues link to it. */
@NullMarked
package org.creditlists.portal.workbench.cases;

import org.jspecify.annotations.NullMarked;
