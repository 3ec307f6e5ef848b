/** Published entries, list by list. */
@NullMarked
package org.creditlists.portal.pages.lists;

import org.jspecify.annotations.NullMarked;
