package org.creditlists.sharing.inquiry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.runtime.crypto.CryptoSuite;
import org.creditlists.runtime.hash.HashedColumn;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.json.WireJson;
import org.creditlists.sharing.duty.Duties;
import org.creditlists.sharing.log.LogRow;
import org.creditlists.sharing.log.NotFoundCodes;
import org.creditlists.sharing.power.Powers;
import org.creditlists.web.input.Texts;
import org.jspecify.annotations.Nullable;

/** One batch while it is being answered. */
final class BatchAnswer {

    private static final int MOST_LINES = 1_000_000;
    /** Lines that are logged together, and answered when that is durable. */
    private static final int WINDOW = 20_000;

    private static final int LONGEST_CODE = 18;

    private final UUID inquiry = UUID.randomUUID();
    private final Batches batches;
    private final Asking asking;
    private final Reason reason;
    private final Moments.Moment begun;
    private final BatchLines lines;
    private final boolean asTable;
    private final CryptoSuite suite;
    private final MessageDigest digest;
    private long asked;
    private long found;
    private long unreadable;

    BatchAnswer(
            Batches batches, Asking asking, Reason reason, Moments.Moment begun, BatchLines lines, boolean asTable) {
        this.batches = batches;
        this.asking = asking;
        this.reason = reason;
        this.begun = begun;
        this.lines = lines;
        this.asTable = asTable;
        this.suite = batches.log().suite();
        this.digest = suite.newDigest();
    }

    void answer(OutputStream out) throws IOException {
        if (asTable) {
            send(out, BatchTable.header());
        }
        boolean more = true;
        while (more) {
            var window = new Window();
            more = window.fill();
            window.log();
            send(out, window.answers());
            out.flush();
        }
        end(out);
    }

    private void send(OutputStream out, byte[] bytes) throws IOException {
        digest.update(bytes);
        out.write(bytes);
    }

    private void end(OutputStream out) throws IOException {
        String all = HexFormat.of().formatHex(digest.digest());
        Moments.Moment ended = batches.moments().of(asking);
        Powers.Power power = begun.powers().general();
        byte[] statement = new Statement()
                .member("inquiry", inquiry.toString())
                .member("askedAt", ended.now().toString())
                .member("organisation", asking.organisation())
                .member("caller", asking.person())
                .member("purpose", reason.purpose())
                .member("legalGround", reason.legalGround())
                .member("power", power.name())
                .member("notCovered", power.notCovered())
                .member("offset", begun.offset())
                .json("asOf", begun.asOf())
                .member("lines", asked)
                .member("found", found)
                .member("unreadable", unreadable)
                .member(suite == CryptoSuite.GM ? "sm3" : "sha256", all)
                .end();
        byte[] proof = batches.log()
                .append(row(inquiry, LogRow.BATCH, power, List.of(), ended.now()), suite.digest(statement))
                .toCompletableFuture()
                .join();
        if (asTable) {
            var receipt = new String(proof, StandardCharsets.US_ASCII);
            out.write(BatchTable.record(
                    "receipt", Base64.getUrlEncoder().withoutPadding().encodeToString(statement) + "." + receipt));
        } else {
            out.write(Statement.with(statement, Inquiries.receipt(statement), Inquiries.ending(proof)));
            out.write('\n');
        }
    }

    private LogRow row(UUID id, String codeHash, Powers.Power power, List<UUID> shown, Instant at) {
        return new LogRow(
                id,
                asking.organisation(),
                asking.person(),
                codeHash,
                reason.purpose(),
                reason.legalGround(),
                power.name(),
                shown,
                at);
    }

    /** @param codeHash empty when there is no code that could be one */
    private record Asked(long number, @Nullable String code, String codeHash) {

        static Asked of(BatchLines.Line line, KeyedHash hash) {
            String code = line.code();
            return new Asked(line.number(), code, code == null || !SubjectKind.isAnyCode(code) ? "" : hash.of(code));
        }

        boolean isIndividual() {
            return !codeHash.isEmpty() && SubjectKind.INDIVIDUAL.isCode(String.valueOf(code));
        }
    }

    /** Lines that are logged and answered together. */
    private final class Window {

        private final UUID id = UUID.randomUUID();
        private final Moments.Moment moment = batches.moments().of(asking);
        private final ByteArrayOutputStream answers = new ByteArrayOutputStream(WINDOW * 80);
        private final NotFoundCodes.Misses misses = new NotFoundCodes.Misses();
        private final List<CompletableFuture<byte[]>> logged = new ArrayList<>();
        /** Codes of the lines before: that somebody was asked about is logged once, however often a list says it. */
        private final Set<String> told = new HashSet<>();

        /** @return whether there may be more lines */
        boolean fill() throws IOException {
            List<Asked> window = new ArrayList<>();
            Set<String> individuals = new HashSet<>();
            BatchLines.Line line = null;
            while (window.size() < WINDOW && (line = lines.next()) != null) {
                Asked one = Asked.of(line, batches.hash());
                window.add(one);
                if (one.isIndividual()) {
                    individuals.add(one.codeHash());
                }
            }
            Map<String, Map<UUID, List<Duties.Owed>>> behind = individuals.isEmpty()
                    ? Map.of()
                    : batches.people().owed(individuals, new DepartmentId(asking.organisation()));
            for (Asked one : window) {
                if (asked == MOST_LINES) {
                    problem(one.number(), one.code(), InquiryRefusals.BATCH_TOO_LONG.code());
                    return false;
                }
                asked++;
                if (one.codeHash().isEmpty()) {
                    unreadable++;
                    problem(one.number(), one.code(), "code-malformed");
                } else {
                    answer(
                            one.number(),
                            String.valueOf(one.code()),
                            one.codeHash(),
                            behind.getOrDefault(one.codeHash(), Map.of()));
                }
            }
            return line != null;
        }

        private void answer(long number, String code, String codeHash, Map<UUID, List<Duties.Owed>> behind)
                throws IOException {
            Powers.Power power = moment.powers().about(codeHash);
            VisibleEntries.Seen seen =
                    batches.visible().seen(code, asking.organisation(), power, moment.today(), behind);
            byte[] said = asTable ? rows(number, code, seen) : line(number, code, seen);
            answers.writeBytes(said);
            if (!asTable) {
                answers.write('\n');
            }
            if (!seen.entries().isEmpty()) {
                found++;
            }
            if (told.add(codeHash)) {
                log(codeHash, power, seen, said);
            }
        }

        private void log(String codeHash, Powers.Power power, VisibleEntries.Seen seen, byte[] said) {
            if (seen.entries().isEmpty()) {
                misses.add(batches.hash().in(HashedColumn.NOT_FOUND, codeHash));
                return;
            }
            byte[] digest = suite.digest(said);
            logged(codeHash, power, seen.entries(), digest);
            seen.behind().forEach((organisation, entries) -> logged(organisation, power, entries, digest));
        }

        private void logged(String codeHash, Powers.Power power, List<UUID> shown, byte[] said) {
            logged.add(batches.log()
                    .append(row(UUID.randomUUID(), codeHash, power, shown, moment.now()), said)
                    .toCompletableFuture());
        }

        private static byte[] line(long number, String code, VisibleEntries.Seen seen) {
            Statement line = new Statement().member("line", number).member("code", code);
            return (seen.warning().isEmpty() ? line : line.member("warning", seen.warning()))
                    .records("entries", seen.records())
                    .end();
        }

        private byte[] rows(long number, String code, VisibleEntries.Seen seen) throws IOException {
            if (seen.records().isEmpty()) {
                return BatchTable.record(number, code);
            }
            var rows = new ByteArrayOutputStream();
            for (byte[] json : seen.records()) {
                Answer.Entry entry = WireJson.MAPPER.readValue(json, Answer.Entry.class);
                rows.writeBytes(BatchTable.record(
                        number,
                        code,
                        entry.entry(),
                        Texts.cell(entry.name()),
                        entry.list(),
                        entry.field(),
                        entry.authority(),
                        entry.ground(),
                        Texts.cell(entry.decisionNumber()),
                        entry.decisionDate(),
                        entry.validUntil(),
                        entry.displayUntil(),
                        entry.suspended(),
                        entry.behind() == null ? "" : entry.behind(),
                        entry.measures().stream()
                                .map(one -> one.measure() + "=" + one.state())
                                .collect(Collectors.joining(" ")),
                        seen.warning().stream().map(FieldCode::value).collect(Collectors.joining(" "))));
            }
            return rows.toByteArray();
        }

        /** @param code is said again when it could be one: what else stands in a line is nobody's to keep */
        private void problem(long number, @Nullable String code, String problem) throws IOException {
            String shown = code == null || code.length() > LONGEST_CODE || Texts.hasControlCharacters(code) ? "" : code;
            if (asTable) {
                answers.writeBytes(BatchTable.problem(number, Texts.cell(shown), problem));
                return;
            }
            answers.writeBytes(new Statement()
                    .member("line", number)
                    .member("code", shown)
                    .member("problem", problem)
                    .end());
            answers.write('\n');
        }

        /** Returns when it is durable that this was asked and answered. */
        void log() {
            LogRow row = row(id, LogRow.WINDOW, moment.powers().general(), List.of(), moment.now());
            batches.notFound().add(row, inquiry, misses);
            logged.add(batches.log().append(row, misses.digest(suite, inquiry)).toCompletableFuture());
            logged.forEach(CompletableFuture::join);
        }

        byte[] answers() {
            return answers.toByteArray();
        }
    }
}
