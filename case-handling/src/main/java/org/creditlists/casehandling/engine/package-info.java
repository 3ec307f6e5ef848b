/**
 * The machine that every kind of case runs on: a decision, its events and its rows in one transaction, the deadlines
 * that follow, and who may see what. Each law adds its own commands, states, outcomes and columns.
 */
@NullMarked
package org.creditlists.casehandling.engine;

import org.jspecify.annotations.NullMarked;
