package org.creditlists.designation.notice;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.Text;
import org.creditlists.contracts.policy.MeasuresEdition;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.contracts.record.MemorandumRecord;
import org.creditlists.designation.entry.domain.SubjectLists;
import org.creditlists.designation.registry.Registry;
import org.creditlists.runtime.policy.Editions;

/** The measures that follow from an entry by the memoranda. */
@Singleton
final class FollowingMeasures {

    private final Editions<MeasuresEdition> measures;
    private final ConcludedMemoranda memoranda;
    private final Registry registry;
    private final LegalDay legalDay;

    FollowingMeasures(
            Editions<MeasuresEdition> measures, ConcludedMemoranda memoranda, Registry registry, LegalDay legalDay) {
        this.measures = measures;
        this.memoranda = memoranda;
        this.registry = registry;
        this.legalDay = legalDay;
    }

    /** What the memorandum of the day of the decision brings, as far as the one of today still does. */
    List<Notice.Follows> of(SubjectLists.Entry entry, FieldCode field, Dossier dossier) {
        LocalDate today = legalDay.today();
        MeasuresEdition edition = measures.on(today);
        List<Notice.Follows> follows = new ArrayList<>();
        for (MemorandumRecord memorandum : memoranda.of(entry.list(), field)) {
            List<MemorandumRecord.Duty> owed =
                    memorandum.on(today).map(MemorandumRecord.Version::duties).orElse(List.of());
            memorandum.on(entry.decisionDate()).stream()
                    .flatMap(version -> version.duties().stream())
                    .filter(owed::contains)
                    .forEach(duty -> edition.find(duty.measure())
                            .filter(measure -> concerns(measure, entry, dossier))
                            .ifPresent(measure -> follows.add(follows(measure, duty, edition))));
        }
        return follows;
    }

    private static boolean concerns(MeasuresEdition.Measure measure, SubjectLists.Entry entry, Dossier dossier) {
        return measure.subjects().contains(entry.kind())
                || dossier.people().stream().anyMatch(person -> measure.people().contains(person.role()));
    }

    private Notice.Follows follows(
            MeasuresEdition.Measure measure, MemorandumRecord.Duty duty, MeasuresEdition edition) {
        return new Notice.Follows(
                measure.name(),
                registry.find(duty.department().asAuthority())
                        .map(body -> new Text(body.zh(), body.en()))
                        .orElse(new Text(
                                duty.department().value(), duty.department().value())),
                edition.basisOf(measure),
                measure.obligation() == MeasuresEdition.Obligation.MANDATORY);
    }
}
