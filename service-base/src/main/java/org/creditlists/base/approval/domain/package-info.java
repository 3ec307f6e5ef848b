/** The rules by which a second person agrees to what a first one asks for. */
@NullMarked
package org.creditlists.base.approval.domain;

import org.jspecify.annotations.NullMarked;
