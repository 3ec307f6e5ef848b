/** Identity of subjects: one random identifier for a code, found by its keyed hash. */
@NullMarked
package org.creditlists.designation.subject;

import org.jspecify.annotations.NullMarked;
