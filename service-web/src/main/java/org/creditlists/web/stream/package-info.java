/** Answers that go on while something happens. */
@NullMarked
package org.creditlists.web.stream;

import org.jspecify.annotations.NullMarked;
