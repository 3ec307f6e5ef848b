/** The published events. They hold facts, never personal data; names and meanings are for ever. */
@NullMarked
package org.creditlists.contracts.event;

import org.jspecify.annotations.NullMarked;
