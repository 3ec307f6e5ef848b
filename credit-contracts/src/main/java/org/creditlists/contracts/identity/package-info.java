/**
 * Who and what an event speaks of: random identifiers, and the checks of the two codes that China gives to
 * organisations and people.
 */
@NullMarked
package org.creditlists.contracts.identity;

import org.jspecify.annotations.NullMarked;
