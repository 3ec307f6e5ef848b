/** Schemas of JSON as rows of tables. */
@NullMarked
package org.creditlists.portal.pages.docs.schema;

import org.jspecify.annotations.NullMarked;
