/** Classes that break the rules of the architecture. A rule that finds none of them would be empty. */
@NullMarked
package org.creditlists.portal;

import org.jspecify.annotations.NullMarked;
