/** Administrative licences and penalties, published within seven working days of the decision. */
@NullMarked
package org.creditlists.sharing.publicity;

import org.jspecify.annotations.NullMarked;
