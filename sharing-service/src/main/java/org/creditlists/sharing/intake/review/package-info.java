/** Review before disclosure: privacy and trade secrets (S5). */
@NullMarked
package org.creditlists.sharing.intake.review;

import org.jspecify.annotations.NullMarked;
