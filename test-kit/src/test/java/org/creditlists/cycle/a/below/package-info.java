/** Classes that break the rules of the architecture. A rule that finds none of them would be empty. */
@NullMarked
package org.creditlists.cycle.a.below;

import org.jspecify.annotations.NullMarked;
