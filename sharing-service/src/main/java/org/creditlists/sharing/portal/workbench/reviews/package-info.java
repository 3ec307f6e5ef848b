/** Entries, licences and penalties that wait for a reviewer before they are published. */
@NullMarked
package org.creditlists.sharing.portal.workbench.reviews;

import org.jspecify.annotations.NullMarked;
