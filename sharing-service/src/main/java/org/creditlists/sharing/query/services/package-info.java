/** The other services, asked on behalf of whoever asks this one. */
@NullMarked
package org.creditlists.sharing.query.services;

import org.jspecify.annotations.NullMarked;
