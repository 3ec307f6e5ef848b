@NullMarked
package org.creditlists.local.trace;

import org.jspecify.annotations.NullMarked;
