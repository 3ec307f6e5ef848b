/** Dossiers are stored sealed, each with a key of its own in a database apart. When an entry ends its key is deleted. */
@NullMarked
package org.creditlists.designation.dossier;

import org.jspecify.annotations.NullMarked;
