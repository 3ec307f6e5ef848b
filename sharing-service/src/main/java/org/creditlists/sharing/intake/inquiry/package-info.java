/** Inquiries in: each with its purpose, its ground and its power, logged before the answer leaves, and receipted. */
@NullMarked
package org.creditlists.sharing.intake.inquiry;

import org.jspecify.annotations.NullMarked;
