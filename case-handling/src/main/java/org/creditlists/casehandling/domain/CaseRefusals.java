package org.creditlists.casehandling.domain;

import org.creditlists.contracts.decision.Refusal;

/**
 * What every law refuses, in its own words and by its own article.
 *
 * @param entryUnknown there is no such entry
 * @param caseUnknown there is no such case, or the caller may not know of it
 */
public record CaseRefusals(Refusal entryUnknown, Refusal caseUnknown) {}
