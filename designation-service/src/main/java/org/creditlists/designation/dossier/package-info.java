/** Dossiers are stored sealed, each with a key of its own in a database apart. The key goes when the entry ends. */
@NullMarked
package org.creditlists.designation.dossier;

import org.jspecify.annotations.NullMarked;
