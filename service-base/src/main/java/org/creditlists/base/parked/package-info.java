/** What a service could not take from its topics, for operators: listed, shown, tried again, or discarded. */
@NullMarked
package org.creditlists.base.parked;

import org.jspecify.annotations.NullMarked;
