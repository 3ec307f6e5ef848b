/** What describes the topics, for whoever follows them. */
@NullMarked
package org.creditlists.portal.pages.topics;

import org.jspecify.annotations.NullMarked;
