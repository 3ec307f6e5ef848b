package org.creditlists.sharing.inquiry;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.json.WireJson;
import org.creditlists.sharing.collection.CollectionFollower;
import org.creditlists.sharing.collection.EntryCollection;
import org.creditlists.sharing.collection.HeldEntry;
import org.creditlists.sharing.collection.NameSearch;
import org.creditlists.sharing.duty.Duties;
import org.creditlists.sharing.duty.OwedMeasures;
import org.creditlists.sharing.duty.PeopleBehind;
import org.creditlists.sharing.freshness.Freshness;
import org.creditlists.sharing.history.AsItWas;
import org.creditlists.sharing.log.HashTree;
import org.creditlists.sharing.log.InquiryLog;
import org.creditlists.sharing.log.LogRow;
import org.creditlists.sharing.power.Powers;
import org.creditlists.sharing.power.domain.Category;
import org.creditlists.sharing.warning.domain.Warnings;
import org.creditlists.web.input.Times;
import org.creditlists.web.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Answers inquiries (GuoFa (2016) 33, art. 18; GuoFa (2014) 21, part IV(5)). Nothing is said before it is logged
 * durably that it was asked.
 */
@Singleton
public class Inquiries {

    private static final byte[] RECEIPT = "\"receipt\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final EntryCollection collection;
    private final CollectionFollower follower;
    private final Freshness freshness;
    private final Duties duties;
    private final OwedMeasures measures;
    private final Powers powers;
    private final NameSearch names;
    private final PeopleBehind people;
    private final AsItWas asItWas;
    private final KeyedHash hash;
    private final InquiryLog log;
    private final Clock clock;

    Inquiries(
            EntryCollection collection,
            CollectionFollower follower,
            Freshness freshness,
            Duties duties,
            OwedMeasures measures,
            Powers powers,
            NameSearch names,
            PeopleBehind people,
            AsItWas asItWas,
            KeyedHash hash,
            InquiryLog log,
            Clock clock) {
        this.collection = collection;
        this.follower = follower;
        this.freshness = freshness;
        this.duties = duties;
        this.measures = measures;
        this.powers = powers;
        this.names = names;
        this.people = people;
        this.asItWas = asItWas;
        this.hash = hash;
        this.log = log;
        this.clock = clock;
    }

    /** Who asks, as the token says it. */
    record Asking(String organisation, String person, String rank) {}

    /** What for. */
    record Reason(String purpose, String legalGround) {}

    /**
     * What somebody may see of a subject.
     *
     * @param warning fields for which the subject stands on the warning list, as far as the power reaches; mostly empty
     * @param behind of these, entries of organisations behind which the subject stands, by the hash of the code of the
     *     organisation: it finds, too, that its entry was shown
     */
    record Seen(List<UUID> entries, List<byte[]> records, List<String> warning, Map<String, List<UUID>> behind) {}

    /**
     * When somebody asks, what that person may see, and up to when the lists are known.
     *
     * @param asOf JSON
     */
    record Moment(Instant now, LocalDate today, String asOf, long offset, Powers.Powerful powers) {}

    /** InquiryCursor the lists are read, so that they are at least as new as is said. */
    Moment moment(Asking asking) {
        if (!follower.isFilled()) {
            throw unavailable(
                    "collection-not-ready", "名单正在加载，请稍后重试", "The lists are being loaded; try again in a moment");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = LocalDate.ofInstant(now, WorkingDays.LEGAL_ZONE);
        return new Moment(
                now,
                today,
                freshness.known().json(),
                collection.offset(),
                powers.of(asking.rank(), asking.organisation(), asking.person(), today));
    }

    /** The answer, JSON, when it is durable that it was given. */
    CompletionStage<byte[]> ask(Asking asking, Reason reason, String code) {
        Moment moment = moment(asking);
        String codeHash = hash.of(code);
        return SubjectKind.INDIVIDUAL.isCode(code)
                ? behind(codeHash, asking).thenCompose(behind -> ask(asking, reason, code, codeHash, moment, behind))
                : ask(asking, reason, code, codeHash, moment, Map.of());
    }

    /** What the asking organisation owes about a person because of organisations, by the entry of the organisation. */
    CompletionStage<Map<UUID, List<Duties.Owed>>> behind(String codeHash, Asking asking) {
        return people.owedLater(codeHash, asking.organisation()).exceptionally(failure -> {
            throw unavailable(
                    "people-unavailable",
                    "暂时无法查询，未作答复，请重试",
                    "What is owed cannot be looked up now, so it is not answered; try again");
        });
    }

    private CompletionStage<byte[]> ask(
            Asking asking,
            Reason reason,
            String code,
            String codeHash,
            Moment moment,
            Map<UUID, List<Duties.Owed>> behind) {
        Powers.Power power = moment.powers().about(codeHash);
        Seen seen = seen(code, asking.organisation(), power, moment.today(), behind);
        LogRow row = row(asking, reason, moment, power, codeHash, seen.entries());
        byte[] statement = statement(row, moment, power, "code", code)
                .member("warning", seen.warning())
                .records("entries", seen.records())
                .end();
        byte[] said = HashTree.sha256(statement);
        return answer(statement, row, said, rows(asking, reason, moment, power, seen.behind()));
    }

    /**
     * Whoever bears a name, as far as the power reaches, and why the name counts as the same. Each subject that is
     * shown finds the inquiry in its log.
     */
    CompletionStage<byte[]> askByName(Asking asking, Reason reason, String name) {
        Moment moment = moment(asking);
        Powers.Powerful powerful = moment.powers();
        List<byte[]> records = new ArrayList<>();
        Map<String, List<UUID>> shown = new LinkedHashMap<>();
        for (NameSearch.Found found : names.find(
                name,
                moment.today().toEpochDay(),
                (list, kind, publishable) -> powerful.reaches(new Category(kind, list)),
                record -> powerful.about(hash.of(record.code()))
                        .covered()
                        .contains(new Category(record.subjectKind(), record.list())))) {
            HeldEntry held = found.held();
            String match = "\"match\":\"" + found.match() + "\",";
            records.add(Statement.with(
                    held.json(), match + measures.json(duties.of(held.duty(), asking.organisation()), moment.today())));
            shown.computeIfAbsent(hash.of(found.record().code()), code -> new ArrayList<>())
                    .add(held.entry());
        }
        LogRow row = row(asking, reason, moment, powerful.general(), LogRow.NAME, List.of());
        byte[] statement = statement(row, moment, powerful.general(), "name", name)
                .records("entries", records)
                .end();
        List<LogRow> others = new ArrayList<>();
        shown.forEach((codeHash, entries) ->
                others.add(row(asking, reason, moment, powerful.about(codeHash), codeHash, entries)));
        return answer(statement, row, HashTree.sha256(statement), others);
    }

    /**
     * What was in force about a subject on a day, as far as it was known at a time, of what is still there now.
     *
     * @param on the day that is asked about, today when null
     * @param knownAt now when null
     */
    CompletionStage<byte[]> askAsItWas(
            Asking asking, Reason reason, String code, @Nullable String on, @Nullable String knownAt) {
        Moment moment = moment(asking);
        String codeHash = hash.of(code);
        LocalDate day = Times.day(on, "on", moment.today());
        Instant known = Times.instant(knownAt, "knownAt", moment.now());
        Powers.Power power = moment.powers().about(codeHash);
        // Only what is about the subject itself: a view names nobody, so that an organisation's entry would look like
        // its own.
        Seen seen = seen(code, asking.organisation(), power, moment.today(), Map.of());
        LogRow row = row(asking, reason, moment, power, codeHash, seen.entries());
        byte[] statement = statement(row, moment, power, "code", code)
                .member("on", day.toString())
                .member("knownAt", known.toString())
                .records(
                        "entries",
                        seen.entries().stream()
                                .flatMap(entry -> asItWas.of(entry, day, known).stream())
                                .map(Inquiries::json)
                                .toList())
                .end();
        return answer(statement, row, HashTree.sha256(statement), List.of());
    }

    private static byte[] json(Object value) {
        try {
            return WireJson.MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** @param shown entries by the hash of the code of whom they are about */
    private static List<LogRow> rows(
            Asking asking, Reason reason, Moment moment, Powers.Power power, Map<String, List<UUID>> shown) {
        return shown.entrySet().stream()
                .map(one -> row(asking, reason, moment, power, one.getKey(), one.getValue()))
                .toList();
    }

    private static LogRow row(
            Asking asking, Reason reason, Moment moment, Powers.Power power, String codeHash, List<UUID> shown) {
        return new LogRow(
                UUID.randomUUID(),
                asking.organisation(),
                asking.person(),
                codeHash,
                reason.purpose(),
                reason.legalGround(),
                power.name(),
                shown,
                moment.now());
    }

    private static Statement statement(LogRow row, Moment moment, Powers.Power power, String about, String whom) {
        return new Statement()
                .member("inquiry", row.inquiry().toString())
                .member("askedAt", moment.now().toString())
                .member("organisation", row.organisation())
                .member("caller", row.caller())
                .member(about, whom)
                .member("purpose", row.purpose())
                .member("legalGround", row.legalGround())
                .member("power", row.power())
                .member("notCovered", power.notCovered())
                .member("offset", moment.offset())
                .json("asOf", moment.asOf());
    }

    /** When all is durable. */
    private CompletionStage<byte[]> answer(byte[] statement, LogRow row, byte[] said, List<LogRow> others) {
        List<CompletableFuture<byte[]>> rest = others.stream()
                .map(one -> log.append(one, said).toCompletableFuture())
                .toList();
        byte[] receipt = receipt(statement);
        CompletionStage<byte[]> logged = log.append(row, said);
        return (rest.isEmpty()
                        ? logged
                        : CompletableFuture.allOf(rest.toArray(CompletableFuture[]::new))
                                .thenCompose(all -> logged))
                .handle((proof, failure) -> answer(statement, receipt, proof, failure));
    }

    private static byte[] answer(
            byte[] statement, byte[] receipt, byte @Nullable [] proof, @Nullable Throwable failure) {
        if (failure != null || proof == null) {
            throw unavailable(
                    "log-unavailable",
                    "查询日志暂不可写，未作答复，请重试",
                    "The inquiry could not be logged, so it is not answered; try again");
        }
        return Statement.with(statement, receipt, ending(proof));
    }

    /** The member of the receipt up to its proof, which is known last. */
    static byte[] receipt(byte[] statement) {
        byte[] said = BASE64URL.encode(statement);
        return ByteBuffer.allocate(RECEIPT.length + said.length + 1)
                .put(RECEIPT)
                .put(said)
                .put((byte) '.')
                .array();
    }

    /** The end of the member of the receipt. */
    static byte[] ending(byte[] proof) {
        byte[] end = Arrays.copyOf(proof, proof.length + 1);
        end[proof.length] = '"';
        return end;
    }

    /**
     * What applies to the holder of a code, as far as the power reaches; and whatever the power, that about which the
     * asking organisation owes a measure; of a person also because of an organisation behind which that person stands.
     *
     * @param behind what it owes so, by the entry of the organisation
     */
    Seen seen(
            String code,
            String organisation,
            Powers.Power power,
            LocalDate today,
            Map<UUID, List<Duties.Owed>> behind) {
        List<UUID> entries = new ArrayList<>(2);
        List<byte[]> records = new ArrayList<>(2);
        List<HeldEntry> watch = new ArrayList<>(0);
        for (HeldEntry held : collection.byCode(code, today.toEpochDay())) {
            List<Duties.Owed> owed = duties.of(held.duty(), organisation);
            if (!owed.isEmpty() || power.covered().contains(new Category(held.kind(), held.list()))) {
                entries.add(held.entry());
                records.add(Statement.with(held.json(), measures.json(owed, today)));
                if (held.list() == ListKind.WATCH) {
                    watch.add(held);
                }
            }
        }
        List<String> warning = watch.size() < Warnings.FIELDS
                ? List.of()
                : Warnings.fields(watch.stream().map(HeldEntry::record).toList());
        if (behind.isEmpty()) {
            return new Seen(entries, records, warning, Map.of());
        }
        Map<String, List<UUID>> organisations = new LinkedHashMap<>();
        behind.forEach(
                (entry, owed) -> collection.find(entry, today.toEpochDay()).ifPresent(held -> {
                    String role = "\"behind\":\"" + owed.getFirst().role() + "\",";
                    entries.add(entry);
                    records.add(Statement.with(held.json(), role + measures.json(owed, today)));
                    organisations
                            .computeIfAbsent(hash.of(held.record().code()), same -> new ArrayList<>())
                            .add(entry);
                }));
        return new Seen(entries, records, warning, organisations);
    }

    private static RefusedException unavailable(String code, String zh, String en) {
        return new RefusedException(
                new Refusal(Refusal.Kind.UNAVAILABLE, code, "", Articles.GUOFA_2014_21_PART_IV_5, zh, en));
    }
}
