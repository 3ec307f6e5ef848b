/** Standards, authorities and entries as they are read. */
@NullMarked
package org.creditlists.designation.query;

import org.jspecify.annotations.NullMarked;
