/** Rule of the warning list: raised at three fields, lifted below. */
@NullMarked
package org.creditlists.sharing.warning.domain;

import org.jspecify.annotations.NullMarked;
