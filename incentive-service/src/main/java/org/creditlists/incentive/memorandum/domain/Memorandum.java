package org.creditlists.incentive.memorandum.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.record.MemorandumRecord;
import org.creditlists.contracts.record.MemorandumRecord.Duty;
import org.creditlists.contracts.record.MemorandumRecord.Signature;
import org.jspecify.annotations.Nullable;

/**
 * A memorandum with what is concluded and what is being negotiated.
 *
 * @param revisions how many drafts there were
 * @param concluded how many versions were concluded, also those that never came into force
 * @param versions that all parties have signed
 * @param draft that waits for signatures, null for none
 */
public record Memorandum(
        String code,
        ListKind list,
        FieldCode field,
        DepartmentId initiator,
        String zh,
        String en,
        int revisions,
        int concluded,
        List<MemorandumRecord.Version> versions,
        @Nullable Draft draft) {

    /**
     * @param parties whoever has to sign: the initiator and every department that owes something
     * @param signatures so far
     */
    public record Draft(
            int revision,
            int version,
            String zh,
            String en,
            LocalDate from,
            @Nullable LocalDate until,
            List<Duty> duties,
            Set<DepartmentId> parties,
            List<Signature> signatures) {

        boolean isSignedBy(DepartmentId party) {
            return signatures.stream().anyMatch(signature -> signature.party().equals(party));
        }
    }

    /** As it travels: what is concluded. */
    public MemorandumRecord record() {
        return new MemorandumRecord(code, list, field, initiator, zh, en, versions);
    }

    Memorandum evolve(MemorandumEvent event) {
        return switch (event) {
            case MemorandumEvent.Drafted e -> with(e.revision(), versions, drafted(e));
            case MemorandumEvent.Signed e -> with(revisions, versions, signed(e));
            case MemorandumEvent.Concluded e -> concluded(e);
            case MemorandumEvent.Discarded e -> with(revisions, versions, null);
            case MemorandumEvent.Ended e -> with(revisions, ended(e.lastDay()), draft);
        };
    }

    static Memorandum begin(MemorandumEvent.Drafted e) {
        return new Memorandum(
                e.code(), e.list(), e.field(), e.initiator(), e.zh(), e.en(), e.revision(), 0, List.of(), drafted(e));
    }

    private static Draft drafted(MemorandumEvent.Drafted e) {
        Set<DepartmentId> parties = new LinkedHashSet<>();
        parties.add(e.initiator());
        e.duties().forEach(duty -> parties.add(duty.department()));
        return new Draft(
                e.revision(), e.version(), e.zh(), e.en(), e.from(), e.until(), e.duties(), parties, List.of());
    }

    private @Nullable Draft signed(MemorandumEvent.Signed e) {
        if (draft == null) {
            return null;
        }
        List<Signature> signatures = new ArrayList<>(draft.signatures());
        signatures.add(new Signature(e.party(), e.on()));
        return new Draft(
                draft.revision(),
                draft.version(),
                draft.zh(),
                draft.en(),
                draft.from(),
                draft.until(),
                draft.duties(),
                draft.parties(),
                signatures);
    }

    private Memorandum concluded(MemorandumEvent.Concluded e) {
        if (draft == null) {
            return this;
        }
        List<MemorandumRecord.Version> next = new ArrayList<>(ended(e.from().minusDays(1)));
        next.add(
                new MemorandumRecord.Version(e.version(), e.from(), draft.until(), draft.signatures(), draft.duties()));
        return new Memorandum(code, list, field, initiator, draft.zh(), draft.en(), revisions, e.version(), next, null);
    }

    /** Versions that ran on end; one that had not begun by then never does. */
    private List<MemorandumRecord.Version> ended(LocalDate lastDay) {
        return versions.stream()
                .filter(version -> !version.from().isAfter(lastDay))
                .map(version -> version.until() != null && !version.until().isAfter(lastDay)
                        ? version
                        : new MemorandumRecord.Version(
                                version.version(), version.from(), lastDay, version.signatures(), version.duties()))
                .toList();
    }

    private Memorandum with(int revision, List<MemorandumRecord.Version> all, @Nullable Draft next) {
        return new Memorandum(code, list, field, initiator, zh, en, revision, concluded, all, next);
    }
}
