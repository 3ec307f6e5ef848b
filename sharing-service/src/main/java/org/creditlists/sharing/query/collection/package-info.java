/** The national collection, held in memory beside the table it comes from: every answer reads it. */
@NullMarked
package org.creditlists.sharing.query.collection;

import org.jspecify.annotations.NullMarked;
