/** What an authority restored, without a word of whom. */
@NullMarked
package org.creditlists.restoration.archive;

import org.jspecify.annotations.NullMarked;
