/** The feed of entries in force, as departments copy and follow it. */
@NullMarked
package org.creditlists.sharing.feed;

import org.jspecify.annotations.NullMarked;
