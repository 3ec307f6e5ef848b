/** How often one address may read what is public. */
@NullMarked
package org.creditlists.sharing.query.reads;

import org.jspecify.annotations.NullMarked;
