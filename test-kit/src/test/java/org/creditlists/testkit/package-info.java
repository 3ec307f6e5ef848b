/** Tests of the test kit itself. */
@NullMarked
package org.creditlists.testkit;

import org.jspecify.annotations.NullMarked;
