/** How names are compared: one key for every notation of a name. */
@NullMarked
package org.creditlists.sharing.collection.domain;

import org.jspecify.annotations.NullMarked;
