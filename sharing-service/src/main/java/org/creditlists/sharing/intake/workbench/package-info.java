/** The workbench of officers: every page asks the service that owns the matter, with the officer's own token. */
@NullMarked
package org.creditlists.sharing.intake.workbench;

import org.jspecify.annotations.NullMarked;
