/** The rules of measures, pure: which orders an entry brings about, and what becomes of them. */
@NullMarked
package org.creditlists.incentive.domain;

import org.jspecify.annotations.NullMarked;
