package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.SampleCompanies;
import org.creditlists.local.Service;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tables cannot be joined by the hashes of codes: not within a database, and not from one to another. */
class SharedHashesAcceptanceTest {

    private static final int OK = 200;
    private static final int PREFIX = 8;

    /** The version of the keys, and the hash as one column holds it. */
    private static final Pattern STORED = Pattern.compile("\\d{1,4}(?:gm)?\\.([\\w-]{43})(?![\\w-])");

    private static final Pattern BARE = Pattern.compile("(?<![\\w-])[\\w-]{43}(?![\\w-])");

    /** Of an organisation, or of an individual. */
    private static final Pattern CODE =
            Pattern.compile("(?<![0-9A-Za-z])(9[0-9A-Z]{17}|[1-8][0-9]{16}[0-9X])(?![0-9A-Za-z])");

    /** As {@code HashedColumn} names those that rotate. */
    private static final Set<String> HASHED = Set.of(
            "subject.code_hash",
            "subject_look.code_hash",
            "dossier.code_hash",
            "dossier_person.code_hash",
            "evidence.owner_hash",
            "objection_case.objector_hash",
            "objection_case.subject_hash",
            "restoration_case.applicant_hash",
            "restoration_case.subject_hash",
            "attendance.code_hash",
            "desk_check.code_hash",
            "counter_report.code_hash",
            "entry_register.key_hash",
            "incentive_use.holder",
            "shared_entry.holder");

    /** Of a whole request, until it is too old to come again. */
    private static final Set<String> NO_HASHES_OF_CODES = Set.of("idempotency.request_hash");

    private static final String COLUMNS = """
            SELECT c.table_name, string_agg(c.column_name, ',' ORDER BY c.ordinal_position)
            FROM information_schema.columns c
            JOIN information_schema.tables t USING (table_schema, table_name)
            WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'
              AND c.data_type IN ('text', 'bytea', 'jsonb', 'json', 'ARRAY', 'bigint')
            GROUP BY c.table_name
            """;

    private static final Platform PLATFORM = RunningPlatform.get();
    private static final Map<String, List<List<byte[]>>> TABLES = new TreeMap<>();
    private static final Map<String, List<String>> NAMES = new HashMap<>();
    private static final Set<String> CODES = new HashSet<>();

    /** One of each kind that the samples have not. */
    @BeforeAll
    static void readEverything() throws SQLException {
        assertThat(RunningPlatform.samples()).isNotEmpty();
        RunningPlatform.inquire();
        String sharing = PLATFORM.url(Service.SHARING) + "/inquiries";
        String customs = RunningPlatform.tokens().department("customs-000000");
        String code = SampleCompanies.of(1).code();
        Map<String, Object> wanted = Map.of(
                "categories",
                List.of("ORGANISATION-BLACK"),
                "code",
                code,
                "purpose",
                "sample",
                "legalGround",
                Articles.GUOFA_2016_33_ART_18);
        assertThat(new Http()
                        .put(sharing + "/applications/" + UUID.randomUUID(), customs, wanted)
                        .status())
                .isEqualTo(OK);
        for (Service service : Service.withLists()) {
            try (Connection connection = PLATFORM.postgres().connect(PLATFORM.database(service))) {
                read(connection, service);
            }
        }
        CODES.add(code);
        eachValue((column, value) -> CODE.matcher(text(value)).results().forEach(found -> CODES.add(found.group())));
    }

    private static void read(Connection connection, Service service) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet tables = statement.executeQuery(COLUMNS)) {
            while (tables.next()) {
                String table = service + " " + tables.getString(1);
                List<String> columns = List.of(tables.getString(2).split(","));
                NAMES.put(table, columns);
                TABLES.put(table, rows(connection, tables.getString(1), columns));
            }
        }
    }

    private static List<List<byte[]>> rows(Connection connection, String table, List<String> columns)
            throws SQLException {
        String selected = columns.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
        List<List<byte[]>> all = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT " + selected + " FROM \"" + table + '"')) {
            while (rows.next()) {
                List<byte[]> row = new ArrayList<>();
                for (int i = 1; i <= columns.size(); i++) {
                    row.add(bytes(rows.getObject(i)));
                }
                all.add(row);
            }
        }
        return all;
    }

    private static byte[] bytes(Object value) {
        return switch (value) {
            case null -> new byte[0];
            case byte[] bytes -> bytes;
            case Long number -> ByteBuffer.allocate(Long.BYTES).putLong(number).array();
            default -> value.toString().getBytes(StandardCharsets.UTF_8);
        };
    }

    private static String text(byte[] value) {
        return new String(value, StandardCharsets.ISO_8859_1);
    }

    /** What a column holds as a whole, and not among other things. */
    private static boolean isHash(byte[] value) {
        return STORED.matcher(text(value)).matches();
    }

    @FunctionalInterface
    private interface Look {
        void at(String column, byte[] value);
    }

    private static void eachValue(Look look) {
        TABLES.forEach((table, rows) -> rows.forEach(row -> {
            for (int i = 0; i < row.size(); i++) {
                look.at(table + "." + NAMES.getOrDefault(table, List.of()).get(i), row.get(i));
            }
        }));
    }

    @Test
    void no_hash_of_a_code_stands_in_two_columns_of_all_databases() {
        Map<String, Set<String>> places = new HashMap<>();
        eachValue((column, value) -> STORED.matcher(text(value)).results().forEach(found -> places.computeIfAbsent(
                        found.group(1), one -> new TreeSet<>())
                .add(column)));
        assertThat(places.values().stream().flatMap(Set::stream))
                .contains(
                        "DESIGNATION subject.code_hash",
                        "DESIGNATION entry_register.key_hash",
                        "SHARING dossier.code_hash",
                        "OBJECTION objection_case.subject_hash",
                        "RESTORATION restoration_case.applicant_hash",
                        "SHARING inquiry_batch.content",
                        "SHARING special_application.content",
                        "SHARING event.payload");

        assertThat(places).allSatisfy((hash, columns) -> assertThat(columns).hasSize(1));
    }

    /** With the key of identities alone, of everybody whose code is known. */
    @Test
    void nothing_is_found_by_the_hash_of_a_code_itself() {
        Set<String> hashes =
                CODES.stream().map(SharedHashesAcceptanceTest::hash).collect(Collectors.toSet());
        Set<Long> prefixes = hashes.stream()
                .map(one -> ByteBuffer.wrap(Base64.getUrlDecoder().decode(one)).getLong())
                .collect(Collectors.toSet());
        assertThat(hashes).isNotEmpty();
        Set<String> found = new TreeSet<>();
        eachValue((column, value) -> {
            boolean whole = BARE.matcher(text(value)).results().anyMatch(one -> hashes.contains(one.group()));
            if (whole || begins(value, prefixes)) {
                found.add(column);
            }
        });

        assertThat(found).isEmpty();
    }

    private static String hash(String code) {
        byte[] bytes = code.getBytes(StandardCharsets.UTF_8);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(
                    Base64.getDecoder().decode(PLATFORM.secrets().identityKey()), "HmacSHA256"));
            mac.update(new byte[] {(byte) (bytes.length >>> 8), (byte) bytes.length});
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean begins(byte[] value, Set<Long> prefixes) {
        ByteBuffer bytes = ByteBuffer.wrap(value);
        for (int at = 0; at + PREFIX <= value.length; at++) {
            if (prefixes.contains(bytes.getLong(at))) {
                return true;
            }
        }
        return false;
    }

    @Test
    void every_column_of_hashes_is_known_and_holds_nothing_else() {
        Set<String> unknown = new TreeSet<>();
        eachValue((column, value) -> {
            String name = column.substring(column.indexOf(' ') + 1);
            boolean said = name.endsWith("_hash") && !NO_HASHES_OF_CODES.contains(name);
            if (value.length > 0 && (HASHED.contains(name) != isHash(value) || said && !HASHED.contains(name))) {
                unknown.add(column);
            }
        });

        assertThat(unknown).isEmpty();
    }

    @Test
    void no_row_has_a_code_and_a_hash() {
        Map<String, Long> both = new TreeMap<>();
        TABLES.forEach((table, rows) -> {
            long found = rows.stream()
                    .filter(row -> row.stream().anyMatch(SharedHashesAcceptanceTest::isHash))
                    .filter(row -> row.stream()
                            .anyMatch(value -> CODE.matcher(text(value)).find()))
                    .count();
            if (found > 0) {
                both.put(table, found);
            }
        });

        assertThat(both).isEmpty();
    }
}
