/** The rules of objection and restoration. */
@NullMarked
package org.creditlists.portal.pages.rules;

import org.jspecify.annotations.NullMarked;
