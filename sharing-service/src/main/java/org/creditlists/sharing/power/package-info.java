/** Powers of inquiry, and special applications for what lies outside of them. */
@NullMarked
package org.creditlists.sharing.power;

import org.jspecify.annotations.NullMarked;
