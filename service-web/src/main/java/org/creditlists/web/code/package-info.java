/** Every code of a problem: what it means, why, what can be done, and which operations give it. */
@NullMarked
package org.creditlists.web.code;

import org.jspecify.annotations.NullMarked;
