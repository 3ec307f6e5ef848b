/** What codes of fields, grounds and lists mean, in both languages. */
@NullMarked
package org.creditlists.sharing.query.words;

import org.jspecify.annotations.NullMarked;
