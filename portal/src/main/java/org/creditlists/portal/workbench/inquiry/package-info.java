/** Inquiries about subjects, one at a time or in a file. Each is logged before its answer is shown. */
@NullMarked
package org.creditlists.portal.workbench.inquiry;

import org.jspecify.annotations.NullMarked;
