/** What another service decided has consequences here. */
@NullMarked
package org.creditlists.objection.reaction;

import org.jspecify.annotations.NullMarked;
