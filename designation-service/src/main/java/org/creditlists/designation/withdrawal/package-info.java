/** Ends of entries: by the authority, by an upheld objection, by a restoration, at the end of validity. */
@NullMarked
package org.creditlists.designation.withdrawal;

import org.jspecify.annotations.NullMarked;
