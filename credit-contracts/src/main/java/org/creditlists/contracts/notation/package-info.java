/**
 * One rule for the ways in which the same code, name or document number is written, for every service: whoever takes a
 * text in and whoever is asked about it compare by it.
 */
@NullMarked
package org.creditlists.contracts.notation;

import org.jspecify.annotations.NullMarked;
