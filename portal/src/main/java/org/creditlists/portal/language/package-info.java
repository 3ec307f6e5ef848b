/** The language of the reader: Chinese or English. Words of the pages, and texts that come in both. */
@NullMarked
package org.creditlists.portal.language;

import org.jspecify.annotations.NullMarked;
