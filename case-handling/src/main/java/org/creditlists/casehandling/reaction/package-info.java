/**
 * What the lists tell has consequences for the cases about their entries. These are the consequences of every law.
 */
@NullMarked
package org.creditlists.casehandling.reaction;

import org.jspecify.annotations.NullMarked;
