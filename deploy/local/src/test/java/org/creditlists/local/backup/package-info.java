/** Tests of backups that need no platform. */
@NullMarked
package org.creditlists.local.backup;

import org.jspecify.annotations.NullMarked;
