/**
 * Strict reading of requests: JSON, texts, days, times and cursors. Everything unusable is refused with its pointer.
 */
@NullMarked
package org.creditlists.web.input;

import org.jspecify.annotations.NullMarked;
