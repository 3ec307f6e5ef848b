package org.creditlists.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Says at a counter whether the holder of a number is in the copy: the records of individuals have no number, but a
 * value to which the number is hashed, slowly, under a key of the month. Whoever has the number confirms it at once;
 * whoever has none would have to try all. A value that is not there yet says nothing: then ask by an inquiry.
 */
final class CounterCheck {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final ListCopy copy;
    private final PlatformApi platform;
    private final List<String> categories;
    private final String purpose;
    private final String legalGround;
    private final List<Index> indexes = new ArrayList<>();
    private YearMonth month = YearMonth.of(2000, 1);

    /** @param categories for which the powers of the department count, as {@code INDIVIDUAL-BLACK} */
    CounterCheck(ListCopy copy, PlatformApi platform, List<String> categories, String purpose, String legalGround) {
        this.copy = copy;
        this.platform = platform;
        this.categories = categories;
        this.purpose = purpose;
        this.legalGround = legalGround;
    }

    /** What one key finds. */
    private record Index(
            String category, byte[] key, Scrypt function, int bytes, Map<String, List<JsonNode>> byValue, int without) {

        List<JsonNode> of(String number) {
            byte[] value = function.hash(number.getBytes(StandardCharsets.US_ASCII), key, bytes);
            return byValue.getOrDefault(Base64.getUrlEncoder().withoutPadding().encodeToString(value), List.of());
        }
    }

    /** Answers numbers, one a line, until there are no more. They are not printed. */
    void answer(BufferedReader numbers) throws IOException, InterruptedException {
        for (String line = numbers.readLine(); line != null; line = numbers.readLine()) {
            LocalDate today = LocalDate.now(ZONE);
            if (!YearMonth.from(today).equals(month)) {
                fetchKeys();
                month = YearMonth.from(today);
            }
            String number = line.strip().toUpperCase(Locale.ROOT);
            for (Index index : indexes) {
                answer(index, number, today);
            }
        }
    }

    private void answer(Index index, String number, LocalDate today) {
        List<JsonNode> found = index.of(number).stream()
                .filter(record ->
                        !LocalDate.parse(record.get("displayUntil").asText()).isBefore(today))
                .toList();
        if (found.isEmpty()) {
            DepartmentClient.say("%s: no", index.category());
        }
        for (JsonNode record : found) {
            DepartmentClient.say(
                    "%s: yes, entry %s of %s in %s until %s%s",
                    index.category(),
                    record.get("entry").asText(),
                    record.get("authority").asText(),
                    record.get("field").asText(),
                    record.get("displayUntil").asText(),
                    record.get("suspended").asBoolean() ? ", suspended" : "");
        }
        if (index.without() > 0) {
            DepartmentClient.say("%s: %d entries have no value yet", index.category(), index.without());
        }
    }

    private void fetchKeys() throws IOException, InterruptedException {
        indexes.clear();
        for (String category : categories) {
            JsonNode key = platform.matchKey(category, purpose, legalGround);
            JsonNode function = key.get("function");
            if (!function.get("name").asText().equals("scrypt")) {
                throw new IOException("this client is older than the function " + function.get("name"));
            }
            Map<String, List<JsonNode>> byValue = new HashMap<>();
            int without = index(category, key.get("period").asText(), byValue);
            indexes.add(new Index(
                    category,
                    Base64.getUrlDecoder().decode(key.get("key").asText()),
                    new Scrypt(
                            function.get("n").asInt(),
                            function.get("r").asInt(),
                            function.get("p").asInt()),
                    function.get("bytes").asInt(),
                    byValue,
                    without));
        }
    }

    /** @return entries of the category that have no value of the period */
    private int index(String category, String period, Map<String, List<JsonNode>> byValue) throws IOException {
        int without = 0;
        for (byte[] value : copy.records().values()) {
            JsonNode record = Store.JSON.readTree(value);
            if (!category.equals(record.path("subjectKind").asText() + "-"
                    + record.path("list").asText())) {
                continue;
            }
            boolean has = false;
            for (JsonNode match : record.path("matches")) {
                if (match.get("period").asText().equals(period)) {
                    byValue.computeIfAbsent(match.get("value").asText(), one -> new ArrayList<>())
                            .add(record);
                    has = true;
                }
            }
            without += has ? 0 : 1;
        }
        return without;
    }
}
