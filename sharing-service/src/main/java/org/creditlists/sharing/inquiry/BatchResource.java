package org.creditlists.sharing.inquiry;

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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.json.WireJson;
import org.creditlists.sharing.duty.Duties;
import org.creditlists.sharing.duty.PeopleBehind;
import org.creditlists.sharing.log.HashTree;
import org.creditlists.sharing.log.InquiryLog;
import org.creditlists.sharing.log.LogRow;
import org.creditlists.sharing.log.NotFoundCodes;
import org.creditlists.sharing.power.Powers;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Inquiry about up to a million subjects at once (GuoFa (2016) 33, art. 18). */
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

    /** Seconds: what a batch of a million takes, generously. */
    private static final Duration RETRY_AFTER = Duration.ofSeconds(15);

    private static final int LONGEST_CODE = 18;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final List<String> COLUMNS = List.of(
            "行号 line",
            "代码 code",
            "条目 entry",
            "名称 name",
            "名单 list",
            "领域 field",
            "认定部门 authority",
            "事由 ground",
            "决定文号 decisionNumber",
            "决定日期 decisionDate",
            "有效期至 validUntil",
            "公示期至 displayUntil",
            "暂不执行 suspended",
            "关联身份 behind",
            "本单位措施 measures",
            "警示 warning",
            "说明 problem");

    private final Inquiries inquiries;
    private final InquiryLog log;
    private final NotFoundCodes windows;
    private final PeopleBehind people;
    private final KeyedHash hash;
    private final Caller caller;
    private final RoutingContext exchange;
    private final Semaphore running = new Semaphore(AT_ONCE);

    BatchResource(
            Inquiries inquiries,
            InquiryLog log,
            NotFoundCodes windows,
            PeopleBehind people,
            KeyedHash hash,
            Caller caller,
            RoutingContext exchange) {
        this.inquiries = inquiries;
        this.log = log;
        this.windows = windows;
        this.people = people;
        this.hash = hash;
        this.caller = caller;
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
                            + " lines before it stands in its statement, with notCovered, offset and asOf as of the beginning. Without the last line the answer was cut off; what was answered is logged.")
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
        Inquiries.Moment begun = inquiries.moment(asking);
        if (!running.tryAcquire()) {
            throw new RefusedException(
                    new Refusal(
                            Refusal.Kind.TOO_MANY,
                            "batches-running",
                            "",
                            Articles.GUOFA_2016_33_ART_18,
                            "已有两个批量查询正在处理，请稍后重试",
                            "Two batches are being answered already; try again later"),
                    RETRY_AFTER);
        }
        // However it ends, also when the caller goes away before the first line.
        exchange.addEndHandler(ended -> running.release());
        boolean table = type.getSubtype().equals("csv");
        byte[] bytes = content.readAllBytes();
        if (new BatchLines(bytes, table).next() == null) {
            throw new RefusedException(new Refusal(
                    "batch-empty",
                    "",
                    Articles.GUOFA_2016_33_ART_18,
                    "批量查询没有任何代码",
                    "The batch has no line with a code"));
        }
        boolean asTable = accept != null && accept.contains("csv");
        var batch = new Batch(asking, reason, begun, new BatchLines(bytes, table), asTable);
        return Response.ok((StreamingOutput) batch::answer, asTable ? CSV + ";charset=UTF-8" : NDJSON)
                .build();
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

    /** One batch while it is being answered. */
    private final class Batch {

        private final UUID inquiry = UUID.randomUUID();
        private final Inquiries.Asking asking;
        private final Inquiries.Reason reason;
        private final Inquiries.Moment begun;
        private final BatchLines lines;
        private final boolean asTable;
        private final MessageDigest digest = HashTree.sha256();
        private long asked;
        private long found;
        private long unreadable;

        Batch(
                Inquiries.Asking asking,
                Inquiries.Reason reason,
                Inquiries.Moment begun,
                BatchLines lines,
                boolean asTable) {
            this.asking = asking;
            this.reason = reason;
            this.begun = begun;
            this.lines = lines;
            this.asTable = asTable;
        }

        void answer(OutputStream out) throws IOException {
            if (asTable) {
                send(out, (BYTE_ORDER_MARK + String.join(",", COLUMNS) + "\r\n").getBytes(StandardCharsets.UTF_8));
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
            Inquiries.Moment ended = inquiries.moment(asking);
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
                    .member("sha256", sha256)
                    .end();
            byte[] proof = log.append(
                            row(inquiry, LogRow.BATCH, power, List.of(), ended.now()), HashTree.sha256(statement))
                    .toCompletableFuture()
                    .join();
            if (asTable) {
                var receipt = new String(proof, StandardCharsets.US_ASCII);
                out.write(record(
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

        /** Lines that are logged and answered together. */
        private final class Window {

            private final UUID id = UUID.randomUUID();
            private final Inquiries.Moment moment = inquiries.moment(asking);
            private final ByteArrayOutputStream answers = new ByteArrayOutputStream(WINDOW * 80);
            private final NotFoundCodes.Misses misses = new NotFoundCodes.Misses();
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
                Powers.Power power = moment.powers().about(codeHash);
                Inquiries.Seen seen = inquiries.seen(code, asking.organisation(), power, moment.today(), behind);
                byte[] said = asTable ? rows(number, code, seen) : line(number, code, seen);
                answers.writeBytes(said);
                if (!asTable) {
                    answers.write('\n');
                }
                if (seen.entries().isEmpty()) {
                    misses.add(codeHash);
                } else {
                    found++;
                    byte[] digest = HashTree.sha256(said);
                    logged(codeHash, power, seen.entries(), digest);
                    seen.behind().forEach((organisation, entries) -> logged(organisation, power, entries, digest));
                }
            }

            private void logged(String codeHash, Powers.Power power, List<UUID> shown, byte[] said) {
                logged.add(log.append(row(UUID.randomUUID(), codeHash, power, shown, moment.now()), said)
                        .toCompletableFuture());
            }

            private static byte[] line(long number, String code, Inquiries.Seen seen) {
                Statement line = new Statement().member("line", number).member("code", code);
                return (seen.warning().isEmpty() ? line : line.member("warning", seen.warning()))
                        .records("entries", seen.records())
                        .end();
            }

            private byte[] rows(long number, String code, Inquiries.Seen seen) throws IOException {
                if (seen.records().isEmpty()) {
                    return record(number, code);
                }
                var rows = new ByteArrayOutputStream();
                for (byte[] json : seen.records()) {
                    Answer.Entry entry = WireJson.MAPPER.readValue(json, Answer.Entry.class);
                    rows.writeBytes(record(
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
                            String.join(" ", seen.warning())));
                }
                return rows.toByteArray();
            }

            /** @param code is said again when it could be one: what else stands in a line is nobody's to keep */
            private void problem(long number, @Nullable String code, String problem) throws IOException {
                String shown =
                        code == null || code.length() > LONGEST_CODE || Texts.hasControlCharacters(code) ? "" : code;
                if (asTable) {
                    Object[] cells = new Object[COLUMNS.size()];
                    Arrays.fill(cells, "");
                    cells[0] = number;
                    cells[1] = Texts.cell(shown);
                    cells[cells.length - 1] = problem;
                    answers.writeBytes(record(cells));
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
                windows.add(row, inquiry, misses);
                logged.add(log.append(row, misses.digest(inquiry)).toCompletableFuture());
                logged.forEach(CompletableFuture::join);
            }

            byte[] answers() {
                return answers.toByteArray();
            }
        }
    }

    /** A line of the table; cells that are left out are empty. */
    private static byte[] record(Object... cells) throws IOException {
        List<String> texts = new ArrayList<>(Collections.nCopies(COLUMNS.size(), ""));
        for (int i = 0; i < cells.length; i++) {
            texts.set(i, cells[i].toString());
        }
        var text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(texts);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
