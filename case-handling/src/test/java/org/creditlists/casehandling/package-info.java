/** Tests of what the services that handle cases have in common. */
@NullMarked
package org.creditlists.casehandling;

import org.jspecify.annotations.NullMarked;
