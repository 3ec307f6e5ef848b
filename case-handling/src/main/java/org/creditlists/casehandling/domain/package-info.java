/**
 * The rules that every kind of case has: who is asked, until when, and what follows from a deadline. The laws of
 * objection and restoration use them and add their own.
 */
@NullMarked
package org.creditlists.casehandling.domain;

import org.jspecify.annotations.NullMarked;
