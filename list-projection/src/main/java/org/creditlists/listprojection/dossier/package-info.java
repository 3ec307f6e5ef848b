/** Dossiers are kept sealed, each with the key of its entry, and opened for as long as somebody reads. */
@NullMarked
package org.creditlists.listprojection.dossier;

import org.jspecify.annotations.NullMarked;
