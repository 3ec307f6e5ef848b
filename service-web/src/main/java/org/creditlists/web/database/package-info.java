/** How a process reaches its database. */
@NullMarked
package org.creditlists.web.database;

import org.jspecify.annotations.NullMarked;
