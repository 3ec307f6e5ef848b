/** Looks for words that ought to be forgotten, in every place where the platform keeps something. */
@NullMarked
package org.creditlists.local.forgetting;

import org.jspecify.annotations.NullMarked;
