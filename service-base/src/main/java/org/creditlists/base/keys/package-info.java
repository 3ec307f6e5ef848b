/** What is answered while nobody can be named, because the keys of dossiers are away. */
@NullMarked
package org.creditlists.base.keys;

import org.jspecify.annotations.NullMarked;
