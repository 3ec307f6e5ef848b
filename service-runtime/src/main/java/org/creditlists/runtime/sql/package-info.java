/** Short queries by JDBC, without the words around them. */
@NullMarked
package org.creditlists.runtime.sql;

import org.jspecify.annotations.NullMarked;
