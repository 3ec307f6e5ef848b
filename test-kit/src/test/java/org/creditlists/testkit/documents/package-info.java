/** Documents that are generated from the sources of all modules, and compared with them by tests. */
@NullMarked
package org.creditlists.testkit.documents;

import org.jspecify.annotations.NullMarked;
