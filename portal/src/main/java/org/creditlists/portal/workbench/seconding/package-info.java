/** What waits for a second person, and what such a person countersigns afterwards. */
@NullMarked
package org.creditlists.portal.workbench.seconding;

import org.jspecify.annotations.NullMarked;
