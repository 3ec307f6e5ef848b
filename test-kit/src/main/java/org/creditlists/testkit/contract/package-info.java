/** Documents of interfaces: what each has to say, and what may not change. */
@NullMarked
package org.creditlists.testkit.contract;

import org.jspecify.annotations.NullMarked;
