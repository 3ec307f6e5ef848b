/** Notices that clear a name: everyone who was shown an entry or had orders because of it learns that it was wrong. */
@NullMarked
package org.creditlists.objection.clearing;

import org.jspecify.annotations.NullMarked;
