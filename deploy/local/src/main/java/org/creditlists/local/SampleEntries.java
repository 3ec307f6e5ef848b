package org.creditlists.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.creditlists.contracts.identity.ResidentId;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * The fictitious entries of {@code samples/entries.csv}: all three lists, several fields, places and levels, people
 * behind organisations, and individuals.
 */
final class SampleEntries {

    private static final String FILE = "/samples/entries.csv";

    /**
     * An entry to be decided.
     *
     * @param number of the company, or of the person
     * @param peopleBehind how many people the decision names as responsible
     * @param honour that an individual on RED holds
     */
    record Sample(
            ListKind list,
            String field,
            SubjectKind subject,
            int number,
            String authority,
            LocalDate decided,
            String ground,
            int peopleBehind,
            @Nullable String honour) {

        String name() {
            return subject == SubjectKind.ORGANISATION
                    ? SampleCompanies.of(number).name()
                    : personName(number);
        }

        String code() {
            return subject == SubjectKind.ORGANISATION
                    ? SampleCompanies.of(number).code()
                    : personCode(number);
        }

        /** As {@code POST /designations} takes it. */
        Map<String, Object> body() {
            Map<String, Object> body = new HashMap<>();
            body.put("list", list.name());
            body.put("field", field);
            body.put("subjectKind", subject.name());
            body.put("name", name());
            body.put("code", code());
            body.put("authority", authority);
            body.put("decisionNumber", "示例认定〔%s〕%s-%d号".formatted(decided, field, number));
            body.put("decisionDate", decided.toString());
            body.put("ground", ground);
            body.put("statement", "示例事由");
            if (honour != null) {
                body.put("honour", honour);
            }
            if (peopleBehind > 0) {
                body.put("directlyResponsible", people());
            }
            return body;
        }

        private String people() {
            return String.join(
                    "；",
                    IntStream.range(0, peopleBehind)
                            .map(i -> 800 + number % 100 + 50 * i)
                            .mapToObj(person -> personName(person) + " " + personCode(person))
                            .toList());
        }
    }

    private SampleEntries() {}

    /** @param today days of the file are counted back from here */
    static List<Sample> all(LocalDate today) {
        List<Sample> samples = new ArrayList<>();
        try (var file = Objects.requireNonNull(SampleEntries.class.getResourceAsStream(FILE), FILE)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            text.lines().skip(1).map(line -> read(line.split(",", -1), today)).forEach(samples::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return samples;
    }

    private static Sample read(String[] cells, LocalDate today) {
        return new Sample(
                ListKind.valueOf(cells[0]),
                cells[1],
                SubjectKind.valueOf(cells[2]),
                Integer.parseInt(cells[3]),
                cells[4],
                today.minusDays(Long.parseLong(cells[5])),
                cells[6],
                cells[7].isEmpty() ? 0 : Integer.parseInt(cells[7]),
                cells[8].isEmpty() ? null : cells[8]);
    }

    private static String personName(int number) {
        return "示例人" + "甲乙丙丁戊己庚辛壬癸".charAt(number % 10);
    }

    /** The resident ID of nobody: there is no county 429999. */
    private static String personCode(int number) {
        String seventeen = "42999919800101%03d".formatted(number);
        return seventeen + ResidentId.checkCharacter(seventeen);
    }
}
