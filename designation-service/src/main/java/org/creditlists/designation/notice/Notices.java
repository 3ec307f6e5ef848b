package org.creditlists.designation.notice;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.creditlists.base.codec.CreditEventCodec;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.DesignationEvent;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.list.Text;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.designation.entry.EntryRegister;
import org.creditlists.designation.entry.domain.SubjectLists;
import org.creditlists.designation.registry.Registry;
import org.creditlists.designation.standard.domain.Standard;
import org.creditlists.designation.standard.domain.Standards;
import org.creditlists.designation.standard.domain.StandardsEdition;
import org.creditlists.runtime.decision.Boundary;
import org.creditlists.runtime.decision.Decisions;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Puts a notice together from the entry's events, its dossier and the editions. With the dossier the notice is gone.
 */
@Singleton
public class Notices {

    private static final String LIAISON = "SELECT name, title, phone FROM authority_liaison WHERE authority = ?";
    private static final int SHOWN = 4;
    private static final int REGION = 6;
    private static final Map<ListKind, Text> LISTS = Map.of(
            ListKind.RED, new Text("红名单（守信联合激励）", "the red list (joint incentives)"),
            ListKind.BLACK, new Text("黑名单（失信联合惩戒）", "the black list (joint punishment)"),
            ListKind.WATCH, new Text("重点关注名单", "the list for key scrutiny"));

    private final Decisions<CreditEvent> decisions;
    private final EntryRegister entries;
    private final Standards standards;
    private final FollowingMeasures following;
    private final Registry registry;
    private final DataSource dataSource;

    Notices(
            Decisions<CreditEvent> decisions,
            EntryRegister entries,
            Standards standards,
            FollowingMeasures following,
            Registry registry,
            DataSource dataSource) {
        this.decisions = decisions;
        this.entries = entries;
        this.standards = standards;
        this.following = following;
        this.registry = registry;
        this.dataSource = dataSource;
    }

    /** Empty when there is no such entry, or when its dossier is forgotten. */
    Optional<Notice> of(EntryId id) {
        Optional<Dossier> dossier = entries.dossier(id);
        return lists(id).flatMap(lists -> {
            SubjectLists.Entry entry = lists.find(id);
            return entry == null
                    ? Optional.empty()
                    : dossier.map(personal -> notice(entry, leftOn(entry, lists), personal));
        });
    }

    /** When the entry left the list that is in force again as this one; null for all others. */
    private static @Nullable LocalDate leftOn(SubjectLists.Entry entry, SubjectLists lists) {
        SubjectLists.Entry former = entry.reinstates() == null ? null : lists.find(entry.reinstates());
        return former == null || former.ended() == null ? null : former.ended().on();
    }

    private Optional<SubjectLists> lists(EntryId id) {
        return entries.subjectOf(id)
                .map(subject -> decisions.history(Boundary.of(CreditEventCodec.SUBJECT, subject)).stream()
                        .filter(DesignationEvent.class::isInstance)
                        .map(DesignationEvent.class::cast)
                        .reduce(SubjectLists.NONE, SubjectLists::evolve, (one, two) -> two));
    }

    private Notice notice(SubjectLists.Entry entry, @Nullable LocalDate leftOn, Dossier dossier) {
        Standard standard = standards.standard(entry.standard());
        StandardsEdition edition = standards.on(entry.decisionDate()).orElseThrow();
        return new Notice(
                entry.id().toString(),
                new Notice.Addressee(
                        dossier.name(),
                        masked(dossier),
                        dossier.subjectKind(),
                        people(dossier, person -> person.code() != null),
                        people(dossier, person -> person.code() == null)),
                entry.list(),
                leftOn,
                decision(entry, dossier, standard, edition),
                display(entry, standard),
                following.of(entry, standard.field(), dossier),
                new Notice.Objection(
                        standard.objection().suspends(), standard.objection().basis()),
                new Notice.Restoration(
                        standard.restorableFrom(entry.ground(), entry.decisionDate(), entry.validUntil()),
                        conditions(standard, edition),
                        repair(edition)),
                entry.delivered());
    }

    private Notice.Contents decision(
            SubjectLists.Entry entry, Dossier dossier, Standard standard, StandardsEdition edition) {
        String ownBasis = dossier.basis();
        return new Notice.Contents(
                Objects.requireNonNull(LISTS.get(entry.list())),
                find(
                        edition.fields(),
                        StandardsEdition.Field::code,
                        standard.field().value(),
                        f -> new Text(f.zh(), f.en())),
                registry.find(entry.authority())
                        .map(body -> new Text(body.zh(), body.en()))
                        .orElse(new Text(
                                entry.authority().value(), entry.authority().value())),
                liaison(entry.authority()),
                dossier.decisionNumber(),
                entry.decisionDate(),
                find(
                        standard.grounds(),
                        ground -> ground.code().value(),
                        entry.ground().value(),
                        ground -> new Text(ground.zh(), ground.en())),
                dossier.statement(),
                ownBasis == null ? standard.basis() : new Text(ownBasis, ownBasis),
                dossier.honour(),
                standard.id() + " " + standard.version(),
                edition.edition());
    }

    private static Notice.Display display(SubjectLists.Entry entry, Standard standard) {
        return new Notice.Display(
                entry.validUntil(),
                standard.displayUntil(entry.ground(), entry.decisionDate(), entry.validUntil()),
                standard.periodOf(entry.ground()).published(),
                entry.list() == ListKind.RED && entry.kind() == SubjectKind.INDIVIDUAL,
                standard.deliveryBeforePublication());
    }

    private static Notice.@Nullable Repair repair(StandardsEdition edition) {
        return edition.repair() == null
                ? null
                : new Notice.Repair(
                        edition.repair().acceptanceWorkingDays(),
                        edition.repair().resultWorkingDays());
    }

    private static List<Text> conditions(Standard standard, StandardsEdition edition) {
        Map<String, Text> known = edition.conditions().stream()
                .collect(Collectors.toMap(
                        StandardsEdition.Condition::code, condition -> new Text(condition.zh(), condition.en())));
        return standard.restorationConditions().stream()
                .map(code -> Objects.requireNonNullElse(known.get(code), new Text(code, code)))
                .toList();
    }

    private @Nullable String liaison(AuthorityId authority) {
        return Rows.query(
                        dataSource,
                        LIAISON,
                        row -> row.getString(1) + "（" + row.getString(2) + "） " + row.getString(3),
                        authority.value())
                .stream()
                .findFirst()
                .orElse(null);
    }

    private static List<String> people(Dossier dossier, Predicate<Dossier.Person> which) {
        return dossier.people().stream()
                .filter(which)
                .map(Dossier.Person::name)
                .distinct()
                .toList();
    }

    private static String masked(Dossier dossier) {
        String code = dossier.code();
        if (dossier.subjectKind() == SubjectKind.ORGANISATION && !SubjectKind.INDIVIDUAL.isCode(code)) {
            return code;
        }
        int hidden = code.length() - REGION - SHOWN;
        return code.substring(0, REGION) + "*".repeat(hidden) + code.substring(REGION + hidden);
    }

    private static <T> Text find(List<T> all, Function<T, String> code, String wanted, Function<T, Text> text) {
        return all.stream()
                .filter(one -> code.apply(one).equals(wanted))
                .findFirst()
                .map(text)
                .orElse(new Text(wanted, wanted));
    }
}
