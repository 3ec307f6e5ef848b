/** Texts in two languages, documents in Markdown, and files of the library. */
@NullMarked
package org.creditlists.portal.pages.docs.text;

import org.jspecify.annotations.NullMarked;
