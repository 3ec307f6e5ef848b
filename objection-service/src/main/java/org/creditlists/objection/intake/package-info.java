/** Requests in: objections of those concerned, decisions of the authority. */
@NullMarked
package org.creditlists.objection.intake;

import org.jspecify.annotations.NullMarked;
