/** The red and black lists as every service keeps them in its own database. */
@NullMarked
package org.creditlists.listprojection;

import org.jspecify.annotations.NullMarked;
