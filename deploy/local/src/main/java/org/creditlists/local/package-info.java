/** The whole platform on one machine: launcher, sample data, and the story that shows what it does. */
@NullMarked
package org.creditlists.local;

import org.jspecify.annotations.NullMarked;
