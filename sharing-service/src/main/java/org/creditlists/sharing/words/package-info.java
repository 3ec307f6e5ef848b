/** Names of codes, in Chinese and English, as people read them. */
@NullMarked
package org.creditlists.sharing.words;

import org.jspecify.annotations.NullMarked;
