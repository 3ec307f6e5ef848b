/** Tests of the signed log: trees, and batches as they are stored. */
@NullMarked
package org.creditlists.signedlog.rows;

import org.jspecify.annotations.NullMarked;
