/** Classes that break the rules, so that no rule can be empty. */
@NullMarked
package org.creditlists.testkit.runtimefixture;

import org.jspecify.annotations.NullMarked;
