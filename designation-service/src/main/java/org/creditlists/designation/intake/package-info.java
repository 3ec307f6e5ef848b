/** Requests in: one designation, a withdrawal, a pushed list. */
@NullMarked
package org.creditlists.designation.intake;

import org.jspecify.annotations.NullMarked;
