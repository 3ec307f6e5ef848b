/** What happens by itself when its day has come. */
@NullMarked
package org.creditlists.runtime.schedule;

import org.jspecify.annotations.NullMarked;
