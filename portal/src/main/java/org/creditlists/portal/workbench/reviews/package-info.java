/** Entries, licences and penalties that wait for a reviewer before they are published. */
@NullMarked
package org.creditlists.portal.workbench.reviews;

import org.jspecify.annotations.NullMarked;
