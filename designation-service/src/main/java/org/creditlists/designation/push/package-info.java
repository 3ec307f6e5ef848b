/** Lists pushed by provincial platforms: stored, read line by line, decided, answered with a receipt per line. */
@NullMarked
package org.creditlists.designation.push;

import org.jspecify.annotations.NullMarked;
