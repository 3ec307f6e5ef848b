package org.creditlists.sharing.report;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.list.Text;
import org.creditlists.listprojection.authority.Directory;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.sharing.log.SubjectInquiries;
import org.creditlists.sharing.publicity.Publicity;
import org.creditlists.sharing.warning.WarningList;
import org.jspecify.annotations.Nullable;

/** Puts a credit report together. */
@Singleton
public class Reports {

    private static final int MOST = 500;
    private static final int MOST_INQUIRIES = 10_000;
    private static final String PRINTS =
            "SELECT desk, printed_on FROM counter_report WHERE code_hash = ANY(?) ORDER BY printed_on DESC LIMIT "
                    + MOST;
    private final DataSource dataSource;
    private final Directory directory;
    private final ReportEntries entries;
    private final WarningList warnings;
    private final Publicity publicity;
    private final SubjectInquiries inquiries;
    private final OtherServices others;
    private final Clock clock;

    Reports(
            DataSource dataSource,
            Directory directory,
            ReportEntries entries,
            WarningList warnings,
            Publicity publicity,
            SubjectInquiries inquiries,
            OtherServices others,
            Clock clock) {
        this.dataSource = dataSource;
        this.directory = directory;
        this.entries = entries;
        this.warnings = warnings;
        this.publicity = publicity;
        this.inquiries = inquiries;
        this.others = others;
        this.clock = clock;
    }

    /** @param token of the subject, to ask for uses; null at a counter */
    Report of(String code, @Nullable String token) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        LocalDate today = LocalDate.ofInstant(now, WorkingDays.LEGAL_ZONE);
        String codeHash = entries.hashOf(code);
        return new Report(
                code,
                now,
                entries.of(codeHash, today),
                warnings.readOfHolder(codeHash),
                publicity.of(code, today, true),
                inquiries.about(codeHash, MOST_INQUIRIES),
                token == null ? null : cases(token),
                Rows.query(
                        dataSource,
                        PRINTS,
                        row -> new Report.Print(
                                directory.nameOf(new AuthorityId(row.getString(1))), row.getObject(2, LocalDate.class)),
                        (Object) entries.printsOf(codeHash)),
                token == null ? null : uses(token, today));
    }

    /** Cases of both kinds, or null when one of the services could not be asked. */
    private @Nullable List<Report.Case> cases(String token) {
        OtherServices.Answer objections = others.get(OtherServices.Owner.OBJECTION, "/objections/mine", token);
        OtherServices.Answer restorations = others.get(OtherServices.Owner.RESTORATION, "/restorations/mine", token);
        if (!objections.isOk() || !restorations.isOk()) {
            return null;
        }
        List<Report.Case> cases = new ArrayList<>();
        objections.content().forEach(one -> cases.add(caseOf(one, "OBJECTION", "ground", "raisedOn")));
        restorations.content().forEach(one -> cases.add(caseOf(one, "RESTORATION", "route", "requestedOn")));
        return cases;
    }

    private static Report.Case caseOf(JsonNode one, String kind, String about, String openedOn) {
        return new Report.Case(
                kind,
                text(one, "caseId"),
                text(one, "entry"),
                both(one.path(about)),
                both(one.path("state")),
                LocalDate.parse(text(one, openedOn)));
    }

    private static Text both(JsonNode node) {
        return new Text(text(node, "zh"), text(node, "en"));
    }

    private @Nullable List<Report.Use> uses(String token, LocalDate today) {
        OtherServices.Answer used = others.get(OtherServices.Owner.INCENTIVE, "/entitlements/uses", token);
        OtherServices.Answer checked = others.get(OtherServices.Owner.INCENTIVE, "/entitlements/checks", token);
        if (!used.isOk() || !checked.isOk()) {
            return null;
        }
        List<Report.Use> uses = new ArrayList<>();
        for (JsonNode use : used.content()) {
            uses.add(new Report.Use(
                    directory.nameOf(new AuthorityId(text(use, "desk"))),
                    entries.measure(text(use, "incentive"), today),
                    text(use, "usedOn")));
        }
        for (JsonNode check : checked.content()) {
            String trade = text(check, "trade");
            uses.add(new Report.Use(
                    directory.nameOf(new AuthorityId(text(check, "desk"))), new Text(trade, trade), text(check, "at")));
        }
        return uses;
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asText();
    }
}
