/** The lists as they are at a place of their topics, so that two services can be compared. */
@NullMarked
package org.creditlists.listprojection.state;

import org.jspecify.annotations.NullMarked;
