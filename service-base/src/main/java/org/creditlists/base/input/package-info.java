/** Input that every service reads alike: codes of subjects. */
@NullMarked
package org.creditlists.base.input;

import org.jspecify.annotations.NullMarked;
