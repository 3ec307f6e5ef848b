/** Standards of designation, honours and grades as editions of policy. */
@NullMarked
package org.creditlists.designation.standard.domain;

import org.jspecify.annotations.NullMarked;
