/** Backups of an installation, and the way back. */
@NullMarked
package org.creditlists.local.backup;

import org.jspecify.annotations.NullMarked;
