/** Keys of single records, kept in a database apart: a record is forgotten when its key is deleted. */
@NullMarked
package org.creditlists.runtime.keys;

import org.jspecify.annotations.NullMarked;
