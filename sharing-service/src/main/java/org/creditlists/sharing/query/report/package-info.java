/** The credit report of a subject about itself (S9): everything held, every use, every inquiry. */
@NullMarked
package org.creditlists.sharing.query.report;

import org.jspecify.annotations.NullMarked;
