/** The reference of the topics, out of their document. */
@NullMarked
package org.creditlists.portal.pages.docs.events;

import org.jspecify.annotations.NullMarked;
