/** What the codes of problems mean, and what to do. */
@NullMarked
package org.creditlists.portal.pages.problems;

import org.jspecify.annotations.NullMarked;
