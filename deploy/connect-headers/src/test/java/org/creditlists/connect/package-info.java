@NullMarked
package org.creditlists.connect;

import org.jspecify.annotations.NullMarked;
