/** Entries that anybody may object to: those that are published. A reader sees of one what the public sees. */
@NullMarked
package org.creditlists.sharing.objectable;

import org.jspecify.annotations.NullMarked;
