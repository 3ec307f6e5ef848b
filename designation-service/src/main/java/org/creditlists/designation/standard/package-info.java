/** Standards and honours for everyone to read. They are the editions by which designations are decided. */
@NullMarked
package org.creditlists.designation.standard;

import org.jspecify.annotations.NullMarked;
