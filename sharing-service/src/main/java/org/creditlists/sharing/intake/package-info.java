/** Requests in: inquiries, each with its purpose and its ground, and logged. */
@NullMarked
package org.creditlists.sharing.intake;

import org.jspecify.annotations.NullMarked;
