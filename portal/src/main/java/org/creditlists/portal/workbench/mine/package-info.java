/** The page of a subject: entries, warnings and cases about itself, with the forms to object and to be restored. */
@NullMarked
package org.creditlists.portal.workbench.mine;

import org.jspecify.annotations.NullMarked;
