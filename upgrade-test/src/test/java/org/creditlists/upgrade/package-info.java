/**
 * Databases and topics as an earlier version left them. The software of today is started on them and must read all of
 * it.
 */
@NullMarked
package org.creditlists.upgrade;

import org.jspecify.annotations.NullMarked;
