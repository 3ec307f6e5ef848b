/** The document of the interface, completed from what the code already says. */
@NullMarked
package org.creditlists.web.contract;

import org.jspecify.annotations.NullMarked;
