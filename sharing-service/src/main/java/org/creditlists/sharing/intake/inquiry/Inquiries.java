package org.creditlists.sharing.intake.inquiry;

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
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.listprojection.intake.Codes;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.http.RefusedException;
import org.creditlists.sharing.domain.power.Category;
import org.creditlists.sharing.domain.receipt.HashTree;
import org.creditlists.sharing.intake.power.Powers;
import org.creditlists.sharing.query.collection.Collection;
import org.creditlists.sharing.query.collection.CollectionFollower;
import org.creditlists.sharing.query.collection.Duties;
import org.creditlists.sharing.query.collection.HeldEntry;
import org.creditlists.sharing.query.names.NameSearch;
import org.jspecify.annotations.Nullable;

/** Answers inquiries (S2, S3). Nothing is said before it is logged durably that it was asked. */
@Singleton
class Inquiries {

    private static final int UNAVAILABLE = 503;
    private static final byte[] RECEIPT = "\"receipt\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final Collection collection;
    private final CollectionFollower follower;
    private final Duties duties;
    private final OwedMeasures measures;
    private final Powers powers;
    private final NameSearch names;
    private final PeopleBehind people;
    private final KeyedHash hash;
    private final InquiryLog log;
    private final Clock clock;

    Inquiries(
            Collection collection,
            CollectionFollower follower,
            Duties duties,
            OwedMeasures measures,
            Powers powers,
            NameSearch names,
            PeopleBehind people,
            KeyedHash hash,
            InquiryLog log,
            Clock clock) {
        this.collection = collection;
        this.follower = follower;
        this.duties = duties;
        this.measures = measures;
        this.powers = powers;
        this.names = names;
        this.people = people;
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
     * @param behind of these, entries of organisations behind which the subject stands, by the hash of the code of the organisation: it
     *     finds, too, that its entry was shown
     */
    record Seen(List<UUID> entries, List<byte[]> records, Map<String, List<UUID>> behind) {}

    /** What somebody asks: when, by which power, and up to when the lists are known. */
    private record Moment(Instant now, LocalDate today, Instant asOf, long offset, Powers.Power power) {}

    private Moment moment(Asking asking, String codeHash) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = LocalDate.ofInstant(now, WorkingDays.LEGAL_ZONE);
        // The offset before the lists are read: they are at least as new as is said.
        return new Moment(
                now,
                today,
                asOf(),
                collection.offset(),
                powers.of(asking.rank(), asking.organisation(), asking.person(), codeHash, today));
    }

    /** The answer, JSON, when it is durable that it was given. */
    CompletionStage<byte[]> ask(Asking asking, Reason reason, String code) {
        String codeHash = hash.of(code);
        Moment moment = moment(asking, codeHash);
        return Codes.isOf(SubjectKind.INDIVIDUAL, code)
                ? people.owedLater(codeHash, asking.organisation())
                        .exceptionally(failure -> {
                            throw unavailable(
                                    "people-unavailable",
                                    "暂时无法查询，未作答复，请重试",
                                    "What is owed cannot be looked up now, so it is not answered; try again");
                        })
                        .thenCompose(behind -> ask(asking, reason, code, codeHash, moment, behind))
                : ask(asking, reason, code, codeHash, moment, Map.of());
    }

    private CompletionStage<byte[]> ask(
            Asking asking,
            Reason reason,
            String code,
            String codeHash,
            Moment moment,
            Map<UUID, List<Duties.Owed>> behind) {
        Seen seen = seen(code, asking.organisation(), moment.power(), moment.today(), behind);
        LogRow row = row(asking, reason, moment, codeHash, seen.entries());
        byte[] statement = statement(row, moment, "code", code, seen.records());
        byte[] said = HashTree.sha256(statement);
        byte[] receipt = receipt(statement);
        List<CompletableFuture<byte[]>> others = seen.behind().entrySet().stream()
                .map(one -> log.append(row(asking, reason, moment, one.getKey(), one.getValue()), said)
                        .toCompletableFuture())
                .toList();
        CompletionStage<byte[]> logged = log.append(row, said);
        return (others.isEmpty()
                        ? logged
                        : CompletableFuture.allOf(others.toArray(CompletableFuture[]::new))
                                .thenCompose(all -> logged))
                .handle((proof, failure) -> answer(statement, receipt, proof, failure));
    }

    /**
     * Whoever bears a name, as far as the power reaches, and why the name counts as the same. Each subject that is shown finds the
     * inquiry in its log.
     */
    CompletionStage<byte[]> askByName(Asking asking, Reason reason, String name) {
        Moment moment = moment(asking, "");
        List<byte[]> records = new ArrayList<>();
        Map<String, List<UUID>> shown = new LinkedHashMap<>();
        for (NameSearch.Found found :
                names.find(name, moment.today().toEpochDay(), (list, kind, publishable) -> moment.power()
                        .covered()
                        .contains(new Category(kind, list)))) {
            HeldEntry held = found.held();
            String match = "\"match\":\"" + found.match() + "\",";
            records.add(Statement.with(
                    held.json(), match + measures.json(duties.of(held.duty(), asking.organisation()), moment.today())));
            shown.computeIfAbsent(hash.of(found.record().code()), code -> new ArrayList<>())
                    .add(held.entry());
        }
        LogRow row = row(asking, reason, moment, LogRow.NAME, List.of());
        byte[] statement = statement(row, moment, "name", name, records);
        byte[] said = HashTree.sha256(statement);
        List<CompletableFuture<byte[]>> logged = new ArrayList<>();
        shown.forEach((codeHash, entries) -> logged.add(
                log.append(row(asking, reason, moment, codeHash, entries), said).toCompletableFuture()));
        CompletableFuture<byte[]> whole = log.append(row, said).toCompletableFuture();
        logged.add(whole);
        return CompletableFuture.allOf(logged.toArray(CompletableFuture[]::new))
                .thenCompose(all -> whole)
                .handle((proof, failure) -> answer(statement, receipt(statement), proof, failure));
    }

    private static LogRow row(Asking asking, Reason reason, Moment moment, String codeHash, List<UUID> shown) {
        return new LogRow(
                UUID.randomUUID(),
                asking.organisation(),
                asking.person(),
                codeHash,
                reason.purpose(),
                reason.legalGround(),
                moment.power().name(),
                shown,
                moment.now());
    }

    private static byte[] statement(LogRow row, Moment moment, String about, String whom, List<byte[]> records) {
        return new Statement()
                .member("inquiry", row.inquiry().toString())
                .member("askedAt", moment.now().toString())
                .member("organisation", row.organisation())
                .member("caller", row.caller())
                .member(about, whom)
                .member("purpose", row.purpose())
                .member("legalGround", row.legalGround())
                .member("power", row.power())
                .member("notCovered", moment.power().notCovered())
                .member("offset", moment.offset())
                .member("asOf", moment.asOf().toString())
                .records("entries", records)
                .end();
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
     * What applies to the holder of a code, as far as the power reaches; and whatever the power, that about which the asking
     * organisation owes a measure; of a person also because of an organisation behind which that person stands.
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
        for (HeldEntry held : collection.byCode(code, today.toEpochDay())) {
            List<Duties.Owed> owed = duties.of(held.duty(), organisation);
            if (!owed.isEmpty() || power.covered().contains(new Category(held.kind(), held.list()))) {
                entries.add(held.entry());
                records.add(Statement.with(held.json(), measures.json(owed, today)));
            }
        }
        if (behind.isEmpty()) {
            return new Seen(entries, records, Map.of());
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
        return new Seen(entries, records, organisations);
    }

    /** When the collection was last known to be up to date. */
    Instant asOf() {
        Instant asOf = follower.asOf();
        if (asOf == null) {
            throw unavailable(
                    "collection-not-ready", "名单正在加载，请稍后重试", "The lists are being loaded; try again in a moment");
        }
        return asOf;
    }

    private static RefusedException unavailable(String code, String zh, String en) {
        return new RefusedException(new Refusal(code, "", "S3", zh, en), UNAVAILABLE);
    }
}
