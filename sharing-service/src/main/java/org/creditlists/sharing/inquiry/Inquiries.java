package org.creditlists.sharing.inquiry;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.json.WireJson;
import org.creditlists.sharing.collection.HeldEntry;
import org.creditlists.sharing.collection.NameSearch;
import org.creditlists.sharing.duty.Duties;
import org.creditlists.sharing.history.AsItWas;
import org.creditlists.sharing.log.InquiryLog;
import org.creditlists.sharing.log.LogRow;
import org.creditlists.sharing.power.Powers;
import org.creditlists.sharing.power.domain.Category;
import org.creditlists.web.input.Times;
import org.jspecify.annotations.Nullable;

/**
 * Answers inquiries (GuoFa (2016) 33, art. 18; GuoFa (2014) 21, part IV(5)). Nothing is said before it is logged
 * durably that it was asked.
 */
@Singleton
public class Inquiries {

    private static final byte[] RECEIPT = "\"receipt\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final Moments moments;
    private final VisibleEntries visible;
    private final NameSearch names;
    private final AsItWas asItWas;
    private final KeyedHash hash;
    private final InquiryLog log;

    Inquiries(
            Moments moments,
            VisibleEntries visible,
            NameSearch names,
            AsItWas asItWas,
            KeyedHash hash,
            InquiryLog log) {
        this.moments = moments;
        this.visible = visible;
        this.names = names;
        this.asItWas = asItWas;
        this.hash = hash;
        this.log = log;
    }

    /** The answer, JSON, when it is durable that it was given. */
    CompletionStage<byte[]> ask(Asking asking, Reason reason, String code) {
        Moments.Moment moment = moments.of(asking);
        String codeHash = hash.of(code);
        return SubjectKind.INDIVIDUAL.isCode(code)
                ? visible.behind(codeHash, asking)
                        .thenCompose(behind -> ask(asking, reason, code, codeHash, moment, behind))
                : ask(asking, reason, code, codeHash, moment, Map.of());
    }

    private CompletionStage<byte[]> ask(
            Asking asking,
            Reason reason,
            String code,
            String codeHash,
            Moments.Moment moment,
            Map<UUID, List<Duties.Owed>> behind) {
        Powers.Power power = moment.powers().about(codeHash);
        VisibleEntries.Seen seen = visible.seen(code, asking.organisation(), power, moment.today(), behind);
        LogRow row = row(asking, reason, moment, power, codeHash, seen.entries());
        byte[] statement = statement(row, moment, power, "code", code)
                .member("warning", seen.warning())
                .records("entries", seen.records())
                .end();
        byte[] said = log.suite().digest(statement);
        return answer(statement, row, said, rows(asking, reason, moment, power, seen.behind()));
    }

    /**
     * Whoever bears a name, as far as the power reaches, and why the name counts as the same. Each subject that is
     * shown finds the inquiry in its log.
     */
    CompletionStage<byte[]> askByName(Asking asking, Reason reason, String name) {
        Moments.Moment moment = moments.of(asking);
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
            records.add(Statement.with(held.json(), match + visible.owed(held, asking.organisation(), moment.today())));
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
        return answer(statement, row, log.suite().digest(statement), others);
    }

    /**
     * What was in force about a subject on a day, as far as it was known at a time, of what is still there now.
     *
     * @param on the day that is asked about, today when null
     * @param knownAt now when null
     */
    CompletionStage<byte[]> askAsItWas(
            Asking asking, Reason reason, String code, @Nullable String on, @Nullable String knownAt) {
        Moments.Moment moment = moments.of(asking);
        String codeHash = hash.of(code);
        LocalDate day = Times.day(on, "on", moment.today());
        Instant known = Times.instant(knownAt, "knownAt", moment.now());
        Powers.Power power = moment.powers().about(codeHash);
        // Only what is about the subject itself: a view names nobody, so that an organisation's entry would look like
        // its own.
        VisibleEntries.Seen seen = visible.seen(code, asking.organisation(), power, moment.today(), Map.of());
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
        return answer(statement, row, log.suite().digest(statement), List.of());
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
            Asking asking, Reason reason, Moments.Moment moment, Powers.Power power, Map<String, List<UUID>> shown) {
        return shown.entrySet().stream()
                .map(one -> row(asking, reason, moment, power, one.getKey(), one.getValue()))
                .toList();
    }

    private static LogRow row(
            Asking asking,
            Reason reason,
            Moments.Moment moment,
            Powers.Power power,
            String codeHash,
            List<UUID> shown) {
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

    private static Statement statement(
            LogRow row, Moments.Moment moment, Powers.Power power, String about, String whom) {
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
            throw InquiryRefusals.logUnavailable();
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
}
