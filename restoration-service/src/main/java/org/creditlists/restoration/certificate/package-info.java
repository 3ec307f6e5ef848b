/** Certificates of restoration: signed, verified by anyone offline, given to their subject alone. */
@NullMarked
package org.creditlists.restoration.certificate;

import org.jspecify.annotations.NullMarked;
