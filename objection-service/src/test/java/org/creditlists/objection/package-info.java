/** Tests of objection-service. */
@NullMarked
package org.creditlists.objection;

import org.jspecify.annotations.NullMarked;
