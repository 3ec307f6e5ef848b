package org.creditlists.sharing.warning;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.Text;
import org.creditlists.contracts.record.EntryRecord;
import org.creditlists.listprojection.authority.Directory;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.sharing.collection.EntryCollection;
import org.creditlists.sharing.collection.HeldEntry;
import org.creditlists.sharing.warning.domain.Warnings;
import org.creditlists.sharing.words.Words;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.input.DayCursor;
import org.creditlists.web.limit.PublicRead;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * The warning list (NDRC (2018) 87, section IV): published as far as every entry that explains it is, and told to whom
 * it is about.
 */
@Path("/warnings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class WarningResource {

    /** Most that one page has. */
    public static final int MOST = 200;
    /** Most that are looked at for one page: of those that are not published nothing is shown. */
    private static final int MOST_LOOKED_AT = 5 * MOST;

    private static final String SOME = """
            SELECT subject_id, raised_on FROM warning WHERE (raised_on, subject_id) < (?::date, ?::uuid)
            ORDER BY raised_on DESC, subject_id DESC LIMIT
            """ + MOST;
    private static final DayCursor FIRST =
            new DayCursor(LocalDate.of(9999, 12, 31), UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff"));
    private static final String OF_HOLDER = """
            SELECT w.subject_id, w.raised_on FROM warning w
            WHERE w.subject_id IN (SELECT d.subject_id FROM dossier d WHERE d.code_hash = ?)
            """;
    private static final String SEEN = "UPDATE warning SET seen_at = ? WHERE subject_id = ? AND seen_at IS NULL";
    private static final Text NOTICE = new Text(
            "您在三个以上领域被列入重点关注名单，因此进入大数据警示名单。这不是处罚，由系统依据下列条目自动得出；任一条目退出、到期或经核实有误，不足三个领域时自动移出。对条目有异议的，可就该条目提出异议。",
            "You stand on lists for key scrutiny in three fields or more, and therefore on the warning list. It is no punishment: it"
                    + " follows from the entries below, and ends by itself when they are in fewer than three fields. Object to the"
                    + " entry that is wrong.");

    private final DataSource dataSource;
    private final Scrutinies scrutinies;
    private final EntryCollection collection;
    private final Directory directory;
    private final Words words;
    private final KeyedHash hash;
    private final Caller caller;
    private final Clock clock;

    WarningResource(
            DataSource dataSource,
            Scrutinies scrutinies,
            EntryCollection collection,
            Directory directory,
            Words words,
            KeyedHash hash,
            Caller caller,
            Clock clock) {
        this.dataSource = dataSource;
        this.scrutinies = scrutinies;
        this.collection = collection;
        this.directory = directory;
        this.words = words;
        this.hash = hash;
        this.caller = caller;
        this.clock = clock;
    }

    /** One entry that explains a warning. */
    public record Reason(
            UUID entry,
            String field,
            Text fieldName,
            String authority,
            Text authorityName,
            LocalDate decisionDate,
            LocalDate until) {}

    /**
     * @param name of the subject
     * @param code of the subject; absent for an individual
     * @param reasons the entries that explain it, in at least three fields
     * @param notice to the subject; absent in what is published
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Warning(
            String name,
            @Nullable String code,
            LocalDate raisedOn,
            List<Reason> reasons,
            @Nullable Text notice) {}

    private record Row(SubjectId subject, LocalDate raisedOn) {}

    @GET
    @PermitAll
    @PublicRead
    @Operation(
            summary = "The warning list, as far as every entry that explains it is published; the latest first",
            description = "About 200 at once, or fewer; Link has the earlier ones, as long as there are any.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Warning.class)))
    public Response published(@QueryParam("before") @Nullable String before) {
        Page page = page(before);
        Response.ResponseBuilder answer = Response.ok(page.warnings());
        if (page.next() != null) {
            answer.link(
                    UriBuilder.fromPath("/warnings")
                            .queryParam("before", page.next())
                            .build(),
                    "next");
        }
        return answer.build();
    }

    /** @param next where the next page begins, null when there is none */
    public record Page(List<Warning> warnings, @Nullable String next) {}

    /** @param before where it begins, null for the latest */
    public Page page(@Nullable String before) {
        LocalDate today = today();
        DayCursor cursor = before == null ? FIRST : DayCursor.read(before);
        List<Warning> found = new ArrayList<>();
        List<Row> rows;
        int looked = 0;
        do {
            rows = Rows.query(
                    dataSource,
                    SOME,
                    WarningResource::row,
                    cursor.day(),
                    cursor.id().toString());
            found.addAll(warnings(rows, today, true));
            looked += rows.size();
            if (!rows.isEmpty()) {
                cursor = new DayCursor(
                        rows.getLast().raisedOn(), rows.getLast().subject().value());
            }
        } while (rows.size() == MOST && found.size() < MOST && looked < MOST_LOOKED_AT);
        return new Page(found, rows.size() == MOST ? cursor.text() : null);
    }

    @POST
    @Path("/mine")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.SUBJECT)
    @Operation(summary = "The warning about oneself, explained entry by entry; that its notice was read is recorded")
    public List<Warning> mine() {
        return mine(hash.of(caller.ownCode()));
    }

    /** Of the holder of a code; reading is recorded. */
    public List<Warning> mine(String codeHash) {
        LocalDate today = today();
        List<Row> rows = Rows.query(dataSource, OF_HOLDER, WarningResource::row, codeHash);
        rows.forEach(row -> Rows.update(
                dataSource,
                SEEN,
                clock.instant().atOffset(ZoneOffset.UTC),
                row.subject().value()));
        return warnings(rows, today, false);
    }

    private List<Warning> warnings(List<Row> rows, LocalDate today, boolean published) {
        Map<SubjectId, List<Warnings.Scrutiny>> counting =
                scrutinies.counting(rows.stream().map(Row::subject).toList(), today);
        return rows.stream()
                .flatMap(
                        row -> warning(row, counting.getOrDefault(row.subject(), List.of()), today, published).stream())
                .toList();
    }

    /** By the entries as they are at this moment: a warning that is about to be lifted is not shown any more. */
    private Optional<Warning> warning(Row row, List<Warnings.Scrutiny> counting, LocalDate today, boolean published) {
        List<EntryRecord> records = counting.stream()
                .flatMap(one -> collection.find(one.entry().value(), today.toEpochDay()).stream())
                .filter(held -> !published || held.publishable())
                .map(HeldEntry::record)
                .toList();
        if (records.stream().map(EntryRecord::field).distinct().count() < Warnings.FIELDS) {
            return Optional.empty();
        }
        EntryRecord first = records.getFirst();
        boolean person = first.subjectKind() == org.creditlists.contracts.list.SubjectKind.INDIVIDUAL;
        return Optional.of(new Warning(
                first.name(),
                published && person ? null : first.code(),
                row.raisedOn(),
                records.stream().map(this::reason).toList(),
                published ? null : NOTICE));
    }

    private Reason reason(EntryRecord record) {
        LocalDate until =
                record.displayUntil().isBefore(record.validUntil()) ? record.displayUntil() : record.validUntil();
        return new Reason(
                record.entry().value(),
                record.field(),
                words.field(record.field()),
                record.authority(),
                directory.nameOf(record.authority()),
                record.decisionDate(),
                until);
    }

    private static Row row(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Row(new SubjectId(row.getObject(1, UUID.class)), row.getObject(2, LocalDate.class));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingDays.LEGAL_ZONE);
    }
}
