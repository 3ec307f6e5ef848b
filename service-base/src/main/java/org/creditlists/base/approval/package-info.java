/**
 * Acts that two persons of one organisation decide together: a request waits for the second person, and is carried out
 * when that person approves it.
 */
@NullMarked
package org.creditlists.base.approval;

import org.jspecify.annotations.NullMarked;
