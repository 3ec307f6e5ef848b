/** Requests in: applications of subjects, decisions of the authority. */
@NullMarked
package org.creditlists.restoration.intake;

import org.jspecify.annotations.NullMarked;
