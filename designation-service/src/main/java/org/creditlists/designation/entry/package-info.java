/** Designations of entries and what happens to an entry afterwards: correction, consent, delivery of its notice. */
@NullMarked
package org.creditlists.designation.entry;

import org.jspecify.annotations.NullMarked;
