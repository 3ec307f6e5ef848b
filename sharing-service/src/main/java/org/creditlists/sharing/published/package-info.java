/**
 * What everybody may read, with texts in both languages: search, lists, entries, figures, status. The portal shows it.
 */
@NullMarked
package org.creditlists.sharing.published;

import org.jspecify.annotations.NullMarked;
