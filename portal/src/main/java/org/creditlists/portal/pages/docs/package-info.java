/** The place to read: guides, reference of the interface and of the topics, layouts, glossary, search. */
@NullMarked
package org.creditlists.portal.pages.docs;

import org.jspecify.annotations.NullMarked;
