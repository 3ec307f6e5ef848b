/** Forms of lists for everybody to see, and workbooks and tables to fill in that are made of them. */
@NullMarked
package org.creditlists.designation.layout;

import org.jspecify.annotations.NullMarked;
