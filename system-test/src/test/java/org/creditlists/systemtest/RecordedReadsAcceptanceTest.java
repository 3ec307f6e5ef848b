package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creditlists.local.Platform;
import org.creditlists.local.SampleCompanies;
import org.creditlists.local.Service;
import org.creditlists.local.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reads that succeed, of what the sample cases left: each is a line of the security log of its service. */
class RecordedReadsAcceptanceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int MOST_IDS = 4;
    private static final Pattern SECTION = Pattern.compile("(?ms)^## ([\\w-]+)\n(.*?)(?=^## |\\z)");
    private static final Pattern READ = Pattern.compile("\\| `GET (\\S+)` \\| yes \\|");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    /** Where ids of what was read come from. */
    private static final Map<String, String> IDS = Map.of(
            "entry", "SELECT entry_id::text FROM list_entry ORDER BY end_reason IS NOT NULL, entry_id",
            "push", "SELECT push_id::text FROM push ORDER BY received_at",
            "order", "SELECT order_id::text FROM measure_order ORDER BY order_id",
            "objection", "SELECT case_id::text FROM objection_case ORDER BY case_id",
            "restoration", "SELECT case_id::text FROM restoration_case ORDER BY state = 'GRANTED' DESC, case_id",
            "subject", "SELECT subject_id::text FROM list_entry ORDER BY entry_id",
            "evidence", "SELECT evidence_id::text FROM evidence WHERE case_id IS NOT NULL ORDER BY evidence_id",
            "evidence-case", "SELECT case_id::text FROM evidence WHERE case_id IS NOT NULL ORDER BY evidence_id");

    private final Platform platform = RunningPlatform.get();
    private final HttpClient http = HttpClient.newHttpClient();

    /** Operations that are read here with success; of each service every kind of personal data. */
    private static final Map<Service, List<String>> MUST = Map.of(
            Service.DESIGNATION,
            List.of(
                    "/applications",
                    "/approvals",
                    "/authorities/{authority}/recommendations",
                    "/countersignings",
                    "/countersignings/overdue",
                    "/entries",
                    "/entries/{entry}/history",
                    "/entries/{entry}/notice",
                    "/entries/{entry}/state",
                    "/looks/mine",
                    "/pushes",
                    "/pushes/{push}",
                    "/pushes/{push}/receipts",
                    "/reinstatements",
                    "/taken-down",
                    "/taken-down/mine"),
            Service.SHARING,
            List.of(
                    "/feed/accesses",
                    "/feed/changes",
                    "/feed/entries",
                    "/history/entries/{entry}",
                    "/history/subjects/{subject}",
                    "/inquiries/applications",
                    "/inquiries/log",
                    "/inquiries/log/verification",
                    "/inquiries/mine",
                    "/publicity",
                    "/publicity/mine",
                    "/report",
                    "/report/entries",
                    "/reviews",
                    "/reviews/withheld",
                    "/stream/entries",
                    "/warnings/mine"),
            Service.INCENTIVE,
            List.of(
                    "/approvals",
                    "/efficacy/cases/own",
                    "/efficacy/unconfirmed-lifts",
                    "/entitlements/checks",
                    "/entitlements/uses",
                    "/orders",
                    "/orders/mine",
                    "/entries/{entry}/orders",
                    "/orders/{order}",
                    "/orders/{order}/why"),
            Service.OBJECTION,
            List.of(
                    "/clearing-notices",
                    "/clearing-notices/outstanding",
                    "/objections",
                    "/objections/mine",
                    "/objections/{case}",
                    "/objections/{case}/clearing",
                    "/objections/{case}/timeline"),
            Service.RESTORATION,
            List.of(
                    "/archive",
                    "/attendances/mine",
                    "/restorations",
                    "/restorations/mine",
                    "/restorations/{case}",
                    "/restorations/{case}/timeline",
                    "/shieldings"));
    /** And these of all services. */
    private static final List<String> OF_ALL = List.of(
            "/events/export",
            "/events/of-entry/{entry}",
            "/list/entries/{entry}",
            "/security-log",
            "/security-log/verification");

    @Test
    void everyKindOfPersonalDataThatIsReadIsALine() throws Exception {
        assertThat(RunningPlatform.samples()).isNotEmpty();
        push();
        Map<Service, Set<String>> read = new ConcurrentHashMap<>();
        List<Callable<Boolean>> reads = new ArrayList<>();
        Matcher section = SECTION.matcher(Files.readString(Path.of("../docs/security-log.md")));
        while (section.find()) {
            for (Service service : servicesOf(section.group(1))) {
                Set<String> operations = read.computeIfAbsent(service, unknown -> new ConcurrentSkipListSet<>());
                Matcher operation = READ.matcher(section.group(2));
                while (operation.find()) {
                    String path = operation.group(1);
                    reads.add(() -> isRecorded(service, path) && operations.add(path));
                }
            }
        }
        Addresses.inParallel(reads);
        MUST.forEach((service, operations) -> assertThat(read.get(service))
                .as(service.module())
                .containsAll(operations)
                .containsAll(OF_ALL));
    }

    /** @return false when nobody was given an answer */
    private boolean isRecorded(Service service, String path) throws Exception {
        String request = read(service, path);
        if (request == null) {
            return false;
        }
        assertThat(line(service, request))
                .as(service.module())
                .contains("\"operation\":\"GET " + path + "\"")
                .contains("\"kind\":\"READ\"")
                .contains("\"status\":200")
                .contains("\"sub\":");
        return true;
    }

    /** A list of one line that is refused: its receipts can be read. */
    private void push() throws Exception {
        HttpResponse<Void> answer = http.send(
                HttpRequest.newBuilder(URI.create(platform.url(Service.DESIGNATION) + "/pushes?dryRun=true"))
                        .header(
                                "Authorization",
                                "Bearer " + RunningPlatform.tokens().platform("420000"))
                        .header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofString("{}\n"))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(202);
    }

    private static List<Service> servicesOf(String module) {
        List<Service> all = Service.withLists();
        return module.equals("service-base") || module.equals("signed-log")
                ? all
                : all.stream().filter(one -> one.module().equals(module)).toList();
    }

    /** @return what the request was called that was answered, null when nobody was given an answer */
    private @Nullable String read(Service service, String path) throws Exception {
        for (String address : addresses(service, path)) {
            for (String token : tokens(service)) {
                String request = UUID.randomUUID().toString();
                HttpResponse<Void> answer = http.send(
                        HttpRequest.newBuilder(URI.create(platform.url(service) + address + why(path)))
                                .header("Authorization", "Bearer " + token)
                                .header("X-Request-Id", request)
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
                if (answer.statusCode() == OK) {
                    return request;
                }
            }
        }
        return null;
    }

    /** Who copies the list says why. */
    private static String why(String path) {
        return switch (path) {
            case "/feed/changes", "/stream/entries" -> "?since=0&purpose=sample&legalGround=sample";
            case "/feed/entries" -> "?purpose=sample&legalGround=sample";
            default -> "";
        };
    }

    private List<String> addresses(Service service, String path) throws SQLException {
        List<String> addresses = new ArrayList<>(List.of(path));
        Matcher parameter = PARAMETER.matcher(path);
        while (parameter.find()) {
            List<String> values = values(service, path, parameter.group(1));
            List<String> next = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                for (int j = 0; j < addresses.size(); j++) {
                    // The file and its case belong together.
                    if (!path.contains("evidence") || addresses.size() == 1 || i == j) {
                        next.add(addresses.get(j).replace(parameter.group(), values.get(i)));
                    }
                }
            }
            addresses = next;
        }
        return addresses;
    }

    private List<String> values(Service service, String path, String parameter) throws SQLException {
        String kind =
                switch (parameter) {
                    case "case" -> path.contains("evidence") ? "evidence-case" : service.shortName();
                    case "authority" -> "";
                    default -> parameter;
                };
        if (parameter.equals("authority")) {
            return List.of("tax-420000");
        }
        String sql = IDS.get(kind);
        return sql == null ? List.of() : column(service, sql + " LIMIT " + MOST_IDS);
    }

    private List<String> tokens(Service service) throws SQLException {
        Tokens tokens = RunningPlatform.tokens();
        List<String> all = new ArrayList<>(List.of(
                tokens.auditor(),
                tokens.operator(),
                tokens.platform("420000"),
                tokens.department("securities-000000"),
                tokens.department("customs-000000"),
                tokens.liaison("customs-000000"),
                tokens.reviewer(),
                tokens.subject(SampleCompanies.of(1).code())));
        for (String authority :
                column(service, "SELECT DISTINCT authority FROM list_entry WHERE authority IS NOT NULL")) {
            all.add(tokens.officer(authority));
        }
        if (service == Service.INCENTIVE) {
            column(service, "SELECT DISTINCT department FROM measure_order")
                    .forEach(department -> all.add(tokens.department(department)));
        }
        return all;
    }

    private String line(Service service, String request) {
        String said = "\"request\":\"" + request + "\"";
        return await(request)
                .atMost(PATIENCE)
                .until(() -> find(service, said), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<String> find(Service service, String said) throws SQLException {
        try (Connection connection = platform.postgres().connect(platform.database(service));
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT content FROM security_batch ORDER BY batch DESC LIMIT 60")) {
            while (row.next()) {
                String lines = new String(row.getBytes(1), StandardCharsets.ISO_8859_1);
                int end = lines.indexOf(said);
                if (end > 0) {
                    return Optional.of(lines.substring(lines.lastIndexOf("{\"id\"", end), end));
                }
            }
        }
        return Optional.empty();
    }

    private List<String> column(Service service, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = platform.postgres().connect(platform.database(service));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }
}
