/** A case as a page, for people who do not read JSON. */
@NullMarked
package org.creditlists.casehandling.page;

import org.jspecify.annotations.NullMarked;
