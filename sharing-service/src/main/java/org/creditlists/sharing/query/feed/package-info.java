/** The list as departments and provinces copy it: whole, or what changed, and what proves a copy (S4). */
@NullMarked
package org.creditlists.sharing.query.feed;

import org.jspecify.annotations.NullMarked;
