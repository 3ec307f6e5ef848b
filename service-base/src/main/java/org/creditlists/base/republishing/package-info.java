/** Events and state records are published again from the tables. */
@NullMarked
package org.creditlists.base.republishing;

import org.jspecify.annotations.NullMarked;
