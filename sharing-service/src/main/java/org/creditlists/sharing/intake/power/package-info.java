/** Powers of inquiry: what a rank covers, and special applications with their second person. */
@NullMarked
package org.creditlists.sharing.intake.power;

import org.jspecify.annotations.NullMarked;
