/** Terms of publication as an edition of policy. */
@NullMarked
package org.creditlists.sharing.publicity.domain;

import org.jspecify.annotations.NullMarked;
