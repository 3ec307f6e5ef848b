/** Tests of the lists on a real PostgreSQL. */
@NullMarked
package org.creditlists.listprojection;

import org.jspecify.annotations.NullMarked;
