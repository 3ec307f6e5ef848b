/** The bodies of the registry as this service has learnt them: their names, and who stands above whom. */
@NullMarked
package org.creditlists.listprojection.authority;

import org.jspecify.annotations.NullMarked;
