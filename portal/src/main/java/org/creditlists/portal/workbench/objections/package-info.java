/** Objections that an officer decides. A subject begins one on its own page, anybody on the page of an entry. */
@NullMarked
package org.creditlists.portal.workbench.objections;

import org.jspecify.annotations.NullMarked;
