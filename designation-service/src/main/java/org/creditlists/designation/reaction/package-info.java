/** What another service decided becomes a command here. */
@NullMarked
package org.creditlists.designation.reaction;

import org.jspecify.annotations.NullMarked;
