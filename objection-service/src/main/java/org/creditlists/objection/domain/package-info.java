/** The rules of objections to an entry, pure. */
@NullMarked
package org.creditlists.objection.domain;

import org.jspecify.annotations.NullMarked;
