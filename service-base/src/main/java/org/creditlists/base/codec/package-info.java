/** Codec of the published events of the platform. */
@NullMarked
package org.creditlists.base.codec;

import org.jspecify.annotations.NullMarked;
