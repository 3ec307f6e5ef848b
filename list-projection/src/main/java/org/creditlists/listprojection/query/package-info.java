/** What a service sees on its lists. */
@NullMarked
package org.creditlists.listprojection.query;

import org.jspecify.annotations.NullMarked;
