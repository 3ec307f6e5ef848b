package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.creditlists.local.Tokens;
import org.creditlists.systemtest.OwnTable.Row;
import org.creditlists.systemtest.WritingActs.Act;
import org.creditlists.systemtest.WritingActs.Owned;
import org.junit.jupiter.api.Test;

/** Whoever reads what is personal and his own is a line of the security log: files, certificates and liaisons too. */
class OwnReadsAcceptanceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** What is read here is declared as not personal. */
    private static final Set<String> NOT_PERSONAL = Set.of("incentive GET /memoranda/{code}/history");

    private final Platform platform = RunningPlatform.get();
    private final WritingActs acts = WritingActs.played();

    @Test
    void everyReadOfOnesOwnThatSucceedsIsALine() {
        List<Act> read = new ArrayList<>();
        for (Row row : OwnTable.read().services()) {
            if (row.operation().contains(" GET ") && !NOT_PERSONAL.contains(row.operation())) {
                read.addAll(own(row));
            }
        }
        read.add(liaison());
        assertThat(read).allMatch(Act::isDone);
        assertThat(read)
                .extracting(Act::operation)
                .contains(
                        "designation GET /authorities/{authority}/liaison",
                        "objection GET /objections/{case}/evidence/{evidence}",
                        "restoration GET /restorations/{case}/certificate",
                        "restoration GET /restorations/{case}/evidence/{evidence}");
        await().atMost(PATIENCE).untilAsserted(() -> {
            Map<Service, SecurityLines> logs = new EnumMap<>(Service.class);
            for (Service service : Service.withLists()) {
                logs.put(service, SecurityLines.of(platform, service));
            }
            assertThat(read)
                    .filteredOn(act ->
                            !Objects.requireNonNull(logs.get(act.service())).tell(act))
                    .extracting(Act::operation)
                    .isEmpty();
        });
        System.out.printf("reads of one's own: %d, each a line%n", read.size());
    }

    /** By each role that sees its own, the first of it. */
    private List<Act> own(Row row) {
        List<Act> read = new ArrayList<>();
        row.roles().forEach((role, scope) -> {
            if (scope == OwnTable.Scope.OWN) {
                acts.owned().stream()
                        .filter(thing -> thing.kind().equals(row.kind())
                                && thing.owners().containsKey(role))
                        .map(thing -> read(row, thing, thing.owners().get(role)))
                        .filter(Act::isDone)
                        .findFirst()
                        .ifPresent(read::add);
            }
        });
        return read;
    }

    private Act read(Row row, Owned thing, String token) {
        return acts.read(row.operation(), token, thing.ids().toArray(new String[0]));
    }

    private Act liaison() {
        Owned body = acts.owned().stream()
                .filter(thing -> thing.kind().equals("body"))
                .findFirst()
                .orElseThrow();
        Tokens tokens = acts.person();
        return acts.read(
                "designation GET /authorities/{authority}/liaison",
                tokens.registrar(),
                body.ids().getFirst());
    }
}
