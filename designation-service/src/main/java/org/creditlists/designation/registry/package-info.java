/** The registry of authorities: which bodies exist, what each may do and since when. */
@NullMarked
package org.creditlists.designation.registry;

import org.jspecify.annotations.NullMarked;
