/** Shielding of an entry while a court-approved reorganisation plan runs. */
@NullMarked
package org.creditlists.restoration.shielding;

import org.jspecify.annotations.NullMarked;
