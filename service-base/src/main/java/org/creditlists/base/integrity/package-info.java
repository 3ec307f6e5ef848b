/**
 * Whether what is stored is what was written: seals, their verification, and the heads that services keep for each
 * other.
 */
@NullMarked
package org.creditlists.base.integrity;

import org.jspecify.annotations.NullMarked;
