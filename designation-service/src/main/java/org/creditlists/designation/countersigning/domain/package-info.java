/** The rules by which a second person countersigns what frees somebody. */
@NullMarked
package org.creditlists.designation.countersigning.domain;

import org.jspecify.annotations.NullMarked;
