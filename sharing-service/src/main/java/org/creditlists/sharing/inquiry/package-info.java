/** Inquiries about one subject, about many, and about a time in the past. */
@NullMarked
package org.creditlists.sharing.inquiry;

import org.jspecify.annotations.NullMarked;
