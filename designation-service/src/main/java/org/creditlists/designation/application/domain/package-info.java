/** Rules of own applications as pure functions. They decide about one application, or about an applicant's next one. */
@NullMarked
package org.creditlists.designation.application.domain;

import org.jspecify.annotations.NullMarked;
