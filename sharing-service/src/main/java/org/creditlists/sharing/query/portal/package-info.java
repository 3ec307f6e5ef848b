/** The public portal (S5): what may be published, for everyone, in Chinese and English. */
@NullMarked
package org.creditlists.sharing.query.portal;

import org.jspecify.annotations.NullMarked;
