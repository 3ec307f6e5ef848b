/** Requests of this service that wait for a second person. */
@NullMarked
package org.creditlists.designation.approval;

import org.jspecify.annotations.NullMarked;
