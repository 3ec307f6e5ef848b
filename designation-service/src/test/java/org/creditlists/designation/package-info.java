/** Tests of designation-service. */
@NullMarked
package org.creditlists.designation;

import org.jspecify.annotations.NullMarked;
