/** All entries in force in memory, found by code and by name. */
@NullMarked
package org.creditlists.sharing.collection;

import org.jspecify.annotations.NullMarked;
