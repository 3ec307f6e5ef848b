package org.creditlists.sharing.intake.inquiry;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.listprojection.codec.WireJson;
import org.creditlists.listprojection.intake.Codes;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.http.Caller;
import org.creditlists.runtime.http.RefusedException;
import org.creditlists.runtime.http.Roles;
import org.creditlists.runtime.http.Texts;
import org.creditlists.sharing.domain.receipt.HashTree;
import org.creditlists.sharing.intake.power.Powers;
import org.creditlists.sharing.query.collection.Duties;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Inquiry about up to a million subjects at once (S2). */
@Path("/inquiries/batch")
@RunOnVirtualThread
public class BatchResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final int MOST_LINES = 1_000_000;
    /** Lines that are logged together, and answered when that is durable. */
    private static final int WINDOW = 20_000;
    /** Batches at once: each holds its content in memory. */
    private static final int AT_ONCE = 2;

    private static final int LONGEST_CODE = 18;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Inquiries inquiries;
    private final InquiryLog log;
    private final Windows windows;
    private final Powers powers;
    private final PeopleBehind people;
    private final KeyedHash hash;
    private final Caller caller;
    private final Clock clock;
    private final RoutingContext exchange;
    private final Semaphore running = new Semaphore(AT_ONCE);

    BatchResource(
            Inquiries inquiries,
            InquiryLog log,
            Windows windows,
            Powers powers,
            PeopleBehind people,
            KeyedHash hash,
            Caller caller,
            Clock clock,
            RoutingContext exchange) {
        this.inquiries = inquiries;
        this.log = log;
        this.windows = windows;
        this.powers = powers;
        this.people = people;
        this.hash = hash;
        this.caller = caller;
        this.clock = clock;
        this.exchange = exchange;
    }

    @POST
    @Consumes({NDJSON, CSV})
    @Produces({NDJSON, CSV})
    @RolesAllowed({Roles.DEPARTMENT, Roles.OFFICER})
    @Operation(
            summary =
                    "What applies to each of up to a million subjects: one code a line, NDJSON ({\"code\":…}) or CSV (first column)",
            description =
                    "Answered line by line, NDJSON or, with Accept: text/csv, a table; a wrong line is answered with what is wrong"
                            + " and keeps no other from being answered. The last line counts, and has the receipt: the SHA-256 of all"
                            + " lines before it stands in its statement. Without the last line the answer was cut off; what was answered is logged.")
    @APIResponse(responseCode = "422", description = "No line, or purpose or legalGround is missing")
    @APIResponse(responseCode = "429", description = "Two batches are being answered already")
    public Response ask(
            @QueryParam("purpose") @Nullable String purpose,
            @QueryParam("legalGround") @Nullable String legalGround,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
            @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept,
            InputStream content)
            throws IOException {
        Inquiries.Reason reason = InquiryResource.reason(purpose, legalGround);
        Inquiries.Asking asking = InquiryResource.asking(caller);
        inquiries.asOf();
        if (!running.tryAcquire()) {
            throw refused(
                    429,
                    "batches-running",
                    "已有两个批量查询正在处理，请稍后重试",
                    "Two batches are being answered already; try again later");
        }
        // However it ends, also when the caller goes away before the first line.
        exchange.addEndHandler(ended -> running.release());
        boolean table = type.getSubtype().equals("csv");
        byte[] bytes = content.readAllBytes();
        if (new BatchLines(bytes, table).next() == null) {
            throw refused(422, "batch-empty", "批量查询没有任何代码", "The batch has no line with a code");
        }
        boolean asTable = accept != null && accept.contains("csv");
        var batch = new Batch(asking, reason, new BatchLines(bytes, table), asTable);
        return Response.ok((StreamingOutput) batch::answer, asTable ? CSV + ";charset=UTF-8" : NDJSON)
                .build();
    }

    private static RefusedException refused(int status, String code, String zh, String en) {
        return new RefusedException(new Refusal(code, "", "S2", zh, en), status);
    }

    /** @param codeHash empty when there is no code that could be one */
    private record Asked(long number, @Nullable String code, String codeHash) {

        static Asked of(BatchLines.Line line, KeyedHash hash) {
            String code = line.code();
            return new Asked(line.number(), code, code == null || !Codes.isCode(code) ? "" : hash.of(code));
        }

        boolean isIndividual() {
            return !codeHash.isEmpty() && Codes.isOf(SubjectKind.INDIVIDUAL, String.valueOf(code));
        }
    }

    /** One batch while it is being answered. */
    private final class Batch {

        private final UUID inquiry = UUID.randomUUID();
        private final Inquiries.Asking asking;
        private final Inquiries.Reason reason;
        private final BatchLines lines;
        private final boolean asTable;
        private final MessageDigest digest = HashTree.sha256();
        private long asked;
        private long found;
        private long unreadable;

        Batch(Inquiries.Asking asking, Inquiries.Reason reason, BatchLines lines, boolean asTable) {
            this.asking = asking;
            this.reason = reason;
            this.lines = lines;
            this.asTable = asTable;
        }

        void answer(OutputStream out) throws IOException {
            if (asTable) {
                send(
                        out,
                        (BYTE_ORDER_MARK + "行号 line,代码 code,条目 entry,名单 list,领域 field,认定部门 authority,有效期至 validUntil,"
                                        + "暂不执行 suspended,本单位措施 measures,说明 problem\r\n")
                                .getBytes(StandardCharsets.UTF_8));
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
            String sha256 = HexFormat.of().formatHex(digest.digest());
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            String power = power(now).name();
            byte[] statement = new Statement()
                    .member("inquiry", inquiry.toString())
                    .member("askedAt", now.toString())
                    .member("organisation", asking.organisation())
                    .member("caller", asking.person())
                    .member("purpose", reason.purpose())
                    .member("legalGround", reason.legalGround())
                    .member("power", power)
                    .member("lines", asked)
                    .member("found", found)
                    .member("unreadable", unreadable)
                    .member("sha256", sha256)
                    .end();
            byte[] proof = log.append(row(inquiry, LogRow.BATCH, power, List.of(), now), HashTree.sha256(statement))
                    .toCompletableFuture()
                    .join();
            byte[] last = asTable
                    ? ("receipt,"
                                    + Base64.getUrlEncoder().withoutPadding().encodeToString(statement)
                                    + "."
                                    + new String(proof, StandardCharsets.US_ASCII)
                                    + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII)
                    : Statement.with(statement, Inquiries.receipt(statement), Inquiries.ending(proof));
            out.write(last);
            if (!asTable) {
                out.write('\n');
            }
        }

        private Powers.Power power(Instant now) {
            return powers.of(
                    asking.rank(),
                    asking.organisation(),
                    asking.person(),
                    "",
                    LocalDate.ofInstant(now, WorkingDays.LEGAL_ZONE));
        }

        private LogRow row(UUID id, String codeHash, String power, List<UUID> shown, Instant at) {
            return new LogRow(
                    id,
                    asking.organisation(),
                    asking.person(),
                    codeHash,
                    reason.purpose(),
                    reason.legalGround(),
                    power,
                    shown,
                    at);
        }

        /** Lines that are logged and answered together. */
        private final class Window {

            private final UUID id = UUID.randomUUID();
            private final Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            private final LocalDate today = LocalDate.ofInstant(now, WorkingDays.LEGAL_ZONE);
            private final Powers.Power power = power(now);
            private final java.io.ByteArrayOutputStream answers = new java.io.ByteArrayOutputStream(WINDOW * 80);
            private final Windows.Misses misses = new Windows.Misses();
            private final List<CompletableFuture<byte[]>> logged = new ArrayList<>();

            /** @return whether there may be more lines */
            boolean fill() throws IOException {
                List<Asked> window = new ArrayList<>();
                Set<String> individuals = new HashSet<>();
                BatchLines.Line line = null;
                while (window.size() < WINDOW && (line = lines.next()) != null) {
                    Asked one = Asked.of(line, hash);
                    window.add(one);
                    if (one.isIndividual()) {
                        individuals.add(one.codeHash());
                    }
                }
                Map<String, Map<UUID, List<Duties.Owed>>> behind =
                        individuals.isEmpty() ? Map.of() : people.owed(individuals, asking.organisation());
                for (Asked one : window) {
                    if (asked == MOST_LINES) {
                        problem(one.number(), one.code(), "batch-too-long");
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
                Inquiries.Seen seen = inquiries.seen(code, asking.organisation(), power, today, behind);
                byte[] said = asTable
                        ? rows(number, code, seen.records())
                        : new Statement()
                                .member("line", number)
                                .member("code", code)
                                .records("entries", seen.records())
                                .end();
                answers.writeBytes(said);
                if (!asTable) {
                    answers.write('\n');
                }
                if (seen.entries().isEmpty()) {
                    misses.add(codeHash);
                } else {
                    found++;
                    byte[] digest = HashTree.sha256(said);
                    logged(codeHash, seen.entries(), digest);
                    seen.behind().forEach((organisation, entries) -> logged(organisation, entries, digest));
                }
            }

            private void logged(String codeHash, List<UUID> shown, byte[] said) {
                logged.add(log.append(row(UUID.randomUUID(), codeHash, power.name(), shown, now), said)
                        .toCompletableFuture());
            }

            private byte[] rows(long number, String code, List<byte[]> records) throws IOException {
                var text = new StringWriter();
                try (CsvWriter csv = CsvWriter.builder().build(text)) {
                    for (byte[] record : records) {
                        Answer.Entry entry = WireJson.MAPPER.readValue(record, Answer.Entry.class);
                        csv.writeRecord(
                                Long.toString(number),
                                code,
                                entry.entry().toString(),
                                entry.list().name(),
                                entry.field(),
                                entry.authority(),
                                entry.validUntil().toString(),
                                Boolean.toString(entry.suspended()),
                                String.join(
                                        " ",
                                        entry.measures().stream()
                                                .map(one -> one.measure() + "=" + one.state())
                                                .toList()),
                                "");
                    }
                    if (records.isEmpty()) {
                        csv.writeRecord(Long.toString(number), code, "", "", "", "", "", "", "", "");
                    }
                }
                return text.toString().getBytes(StandardCharsets.UTF_8);
            }

            /** @param code is said again when it could be one: what else stands in a line is nobody's to keep */
            private void problem(long number, @Nullable String code, String problem) throws IOException {
                String shown =
                        code == null || code.length() > LONGEST_CODE || Texts.hasControlCharacters(code) ? "" : code;
                if (asTable) {
                    var text = new StringWriter();
                    try (CsvWriter csv = CsvWriter.builder().build(text)) {
                        csv.writeRecord(Long.toString(number), Texts.cell(shown), "", "", "", "", "", "", "", problem);
                    }
                    answers.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
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
                LogRow row = row(id, LogRow.WINDOW, power.name(), List.of(), now);
                windows.add(row, inquiry, misses);
                logged.add(log.append(row, misses.digest(inquiry)).toCompletableFuture());
                logged.forEach(CompletableFuture::join);
            }

            byte[] answers() {
                return answers.toByteArray();
            }
        }
    }
}
