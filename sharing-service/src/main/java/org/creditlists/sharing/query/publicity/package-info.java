/** Licences and penalties as they are read, and who publishes late. */
@NullMarked
package org.creditlists.sharing.query.publicity;

import org.jspecify.annotations.NullMarked;
