package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.event.Topics;
import org.creditlists.local.EntriesTopic;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.SampleCompanies;
import org.creditlists.local.Service;
import org.creditlists.local.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The example of a department's client, as a stranger starts it: killed, started again, and with a copy that was
 * corrupted.
 */
class DepartmentClientAcceptanceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Path MODULE = Path.of("../deploy/department-client");
    private static final String DEPARTMENT = "securities-000000";

    private final Platform platform = RunningPlatform.get();
    private final Tokens tokens = RunningPlatform.tokens();
    private final Http http = new Http();

    private final Path folder;

    DepartmentClientAcceptanceTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void itCopiesTheListFollowsItsOrdersConfirmsAndFindsOutThatItsCopyIsWrong() throws Exception {
        int number = (int) (System.nanoTime() % 900_000);
        var company = SampleCompanies.of(number);
        Path settings = settings(tokens.department(DEPARTMENT));
        String untouched = designate(SampleCompanies.of(number + 1));
        String entry = designate(company);

        Process first = start(settings, "first.log");
        until(entry, "acknowledged", order -> order.get("state").asText().equals("ACKNOWLEDGED"));
        await().atMost(PATIENCE).until(() -> log("first.log").contains("copy verified"));
        assertThat(log("first.log")).contains("apply PUN-10-05 to the subject of entry " + entry);
        first.destroyForcibly().waitFor();

        Http.Answer objection = http.post(
                platform.url(Service.OBJECTION) + "/objections",
                tokens.subject(company.code()),
                Map.of("entry", entry, "ground", "FACTS_WRONG", "statement", "示例：与事实不符"));
        assertThat(objection.status()).as(objection.text()).isEqualTo(201);
        until(entry, "suspended", order -> order.get("suspended").asBoolean());
        assertThat(Objects.requireNonNull(order(entry)).get("confirmed").asInt())
                .isZero();

        Process second = start(settings, "second.log");
        until(entry, "confirmed", order -> order.get("confirmed").asInt() == 1);
        await().atMost(PATIENCE).until(() -> log("second.log").contains("copy verified"));
        assertThat(log("second.log")).contains("stop applying PUN-10-05").doesNotContain("begins with 0 entries");
        second.destroyForcibly().waitFor();

        corrupt(folder.resolve("copy.ndjson"), untouched);
        Process third = start(settings, "third.log", "--once");
        assertThat(third.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(third.exitValue()).isZero();
        assertThat(log("third.log")).containsSubsequence("copy differs", "reads the list anew", "copy verified");
    }

    @Test
    void itConfirmsWhoStandsAtTheCounterAndNobodyWithoutTheirNumberOrBeyondItsPowers() throws Exception {
        SampleIndividual person = SampleIndividual.designate(platform, tokens, 733);
        String section = new Tokens(platform.secrets().issuer(), Duration.ofHours(1), "counter", "SECTION")
                .department(DEPARTMENT);
        Path settings = settings(section);
        awaitValue(person.entry());
        assertThat(start(settings, "copy.log", "--once").waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();

        assertThat(confirm(settings, "confirm.log", person.code(), SampleIndividual.code(734)))
                .isZero();
        assertThat(log("confirm.log").lines().filter(line -> line.contains("yes") || line.contains("no")))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("INDIVIDUAL-BLACK: yes, entry " + person.entry() + " of court-420100");
        assertThat(log("confirm.log"))
                .contains("INDIVIDUAL-BLACK: no")
                .doesNotContain(SampleIndividual.COUNTY)
                .doesNotContain(SampleIndividual.NAME);
        assertThat(Files.readString(folder.resolve("copy.ndjson"))).doesNotContain(person.code());

        Files.writeString(folder.resolve("token"), tokens.department(DEPARTMENT));
        assertThat(confirm(settings, "beyond.log", person.code())).isNotZero();
        assertThat(log("beyond.log"))
                .contains("HTTP 403", "category-not-covered")
                .doesNotContain("yes");
    }

    private int confirm(Path settings, String log, String... numbers) throws IOException, InterruptedException {
        Path input = Files.write(folder.resolve("numbers"), List.of(numbers));
        Process process = start(settings, log, input, "confirm");
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private void awaitValue(String entry) {
        try (var entries = new EntriesTopic(platform.departmentAccess(DEPARTMENT), Topics.ENTRIES)) {
            await().atMost(PATIENCE).until(() -> {
                entries.follow();
                byte[] record = entries.get(entry);
                return record != null && new String(record, StandardCharsets.UTF_8).contains("\"value\":");
            });
        }
    }

    private Path settings(String token) throws IOException {
        Files.writeString(folder.resolve("token"), token);
        Path kafka = folder.resolve("kafka.properties");
        StringBuilder lines = new StringBuilder();
        platform.departmentAccess(DEPARTMENT)
                .forEach((name, value) ->
                        lines.append(name + "=" + value.toString().replace("\n", "\\n") + "\n"));
        Files.writeString(kafka, lines);
        return Files.writeString(folder.resolve("client.properties"), """
                department=%s
                kafka=%s
                incentive=%s
                sharing=%s
                token=%s
                data=%s
                categories=INDIVIDUAL-BLACK
                purpose=sample
                legalGround=sample
                """.formatted(
                        DEPARTMENT,
                        kafka,
                        platform.url(Service.INCENTIVE),
                        platform.url(Service.SHARING),
                        folder.resolve("token"),
                        folder.resolve("copy.ndjson")));
    }

    private Process start(Path settings, String log, String... more) throws IOException {
        return start(settings, log, null, more);
    }

    /** @param input null for none */
    private Process start(Path settings, String log, @Nullable Path input, String... more) throws IOException {
        String classPath = MODULE.resolve("target/classes")
                + File.pathSeparator
                + Files.readString(MODULE.resolve("target/client.classpath")).strip();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                "org.creditlists.client.DepartmentClient",
                settings.toString()));
        command.addAll(List.of(more));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(log).toFile());
        if (input != null) {
            builder.redirectInput(input.toFile());
        }
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return process;
    }

    /** A record of the copy is another, as a disk or somebody may make it; no later record of its entry mends it. */
    private static void corrupt(Path file, String entry) throws IOException {
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("\"kind\":\"entry\"") && lines.get(i).contains(entry)) {
                String wrong = Base64.getEncoder()
                        .encodeToString("{\"displayUntil\":\"2000-01-01\"}".getBytes(StandardCharsets.UTF_8));
                lines.set(i, lines.get(i).replaceFirst("\"value\":\"[^\"]*\"", "\"value\":\"" + wrong + "\""));
                Files.write(file, lines);
                return;
            }
        }
        throw new IllegalStateException("no entry in the copy");
    }

    private String designate(SampleCompanies.Company company) {
        Map<String, Object> body = new HashMap<>();
        body.put("list", "BLACK");
        body.put("field", "TAXATION");
        body.put("subjectKind", "ORGANISATION");
        body.put("name", company.name());
        body.put("code", company.code());
        body.put("authority", "tax-420000");
        body.put("decisionNumber", "示例决定〔2026〕" + System.nanoTime());
        body.put(
                "decisionDate",
                LocalDate.now(WorkingDays.LEGAL_ZONE).minusDays(2).toString());
        body.put("ground", "TAX_EVASION");
        body.put("statement", "示例事由");
        Http.Answer answer =
                http.post(platform.url(Service.DESIGNATION) + "/designations", tokens.officer("tax-420000"), body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("entry").asText();
    }

    private void until(String entry, String what, Predicate<JsonNode> condition) {
        await(what).atMost(PATIENCE).until(() -> {
            JsonNode order = order(entry);
            return order != null && condition.test(order);
        });
    }

    private @Nullable JsonNode order(String entry) {
        for (JsonNode order : http.get(
                        platform.url(Service.INCENTIVE) + "/entries/" + entry + "/orders", tokens.auditor())
                .json()) {
            if (order.get("department").asText().equals(DEPARTMENT)) {
                return order;
            }
        }
        return null;
    }

    private String log(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }
}
