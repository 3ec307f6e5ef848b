/** The rules of restoration of an entry, pure. */
@NullMarked
package org.creditlists.restoration.domain;

import org.jspecify.annotations.NullMarked;
