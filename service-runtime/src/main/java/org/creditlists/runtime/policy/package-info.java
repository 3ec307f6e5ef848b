/** Reads policy editions: rules as versioned files. */
@NullMarked
package org.creditlists.runtime.policy;

import org.jspecify.annotations.NullMarked;
