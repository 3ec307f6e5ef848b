/** What a decision is: events, or a refusal that says why and on what ground. Pure values, no framework. */
@NullMarked
package org.creditlists.contracts.decision;

import org.jspecify.annotations.NullMarked;
