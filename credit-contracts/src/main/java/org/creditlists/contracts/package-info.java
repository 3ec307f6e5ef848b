/** The published language of the platform: what its services say to each other and to the world. */
@NullMarked
package org.creditlists.contracts;

import org.jspecify.annotations.NullMarked;
