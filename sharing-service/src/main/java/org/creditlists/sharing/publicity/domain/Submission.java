package org.creditlists.sharing.publicity.domain;

import java.time.LocalDate;
import org.creditlists.contracts.list.SubjectKind;

/**
 * A decision as its authority sends it, as far as the rules ask for it.
 *
 * @param code of the subject
 * @param sensitive trade secrets or privacy: a reviewer has to look at it
 */
public record Submission(SubjectKind subjectKind, String code, LocalDate decidedOn, boolean sensitive) {}
