/** What another service decided has consequences here. */
@NullMarked
package org.creditlists.restoration.reaction;

import org.jspecify.annotations.NullMarked;
