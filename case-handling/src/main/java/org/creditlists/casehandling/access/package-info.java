/**
 * How cases are reached: who may bring, read and decide one, with which files, and page by page in a queue.
 * A case that is not for the caller is one that is not there.
 */
@NullMarked
package org.creditlists.casehandling.access;

import org.jspecify.annotations.NullMarked;
