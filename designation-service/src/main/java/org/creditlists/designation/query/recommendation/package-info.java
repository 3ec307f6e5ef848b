/** How often what an organisation recommended proved wrong. */
@NullMarked
package org.creditlists.designation.query.recommendation;

import org.jspecify.annotations.NullMarked;
