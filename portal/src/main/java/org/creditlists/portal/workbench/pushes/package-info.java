/** Lists that platforms and authorities hand in. Receipts tell the outcome of each line. */
@NullMarked
package org.creditlists.portal.workbench.pushes;

import org.jspecify.annotations.NullMarked;
