/** The report of a subject about itself: everything held, every use, every inquiry. */
@NullMarked
package org.creditlists.sharing.report;

import org.jspecify.annotations.NullMarked;
