/** Records of the compacted topics: the dossier of an entry (internal) and the entry as departments see it. */
@NullMarked
package org.creditlists.contracts.record;

import org.jspecify.annotations.NullMarked;
