package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.creditlists.local.Platform;
import org.creditlists.local.Tokens;
import org.junit.jupiter.api.Test;

/**
 * Every operation that the services publish, for every kind of caller: what OpenAPI says of who may, the service does.
 * The bodies that are sent are refused by every operation, so that nothing changes.
 */
class AuthorizationMatrixAcceptanceTest {

    private static final Path TABLE = Path.of("../docs/security/authorization.md");
    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;
    private static final int SERVER_ERROR = 500;

    private final Platform platform = RunningPlatform.get();

    /**
     * Somebody who calls.
     *
     * @param role as OpenAPI names it, empty for none that there is
     */
    private record Identity(String name, String role, String token) {}

    /** The thirteen roles for one's own body or person, nine of them for another one, and three who have none. */
    private List<Identity> identities() {
        Tokens tokens = RunningPlatform.tokens();
        List<Identity> all = new ArrayList<>(List.of(
                new Identity("nobody", "", ""),
                new Identity("officer", "officer", tokens.officer("tax-420000")),
                new Identity("platform", "platform", tokens.platform("420000")),
                new Identity("department", "department", tokens.department("customs-000000")),
                new Identity("subject", "subject", tokens.subject("91350100M000100Y43")),
                new Identity("liaison", "liaison", tokens.liaison("customs-000000")),
                new Identity("provider", "provider", tokens.provider("TRAINER-1")),
                new Identity("desk", "desk", tokens.desk("tax-420000")),
                new Identity("enterprise", "enterprise", tokens.enterprise("ENTERPRISE-1")),
                new Identity("approver", "approver", tokens.approver("customs-000000")),
                new Identity("reviewer", "reviewer", tokens.reviewer()),
                new Identity("auditor", "auditor", tokens.auditor()),
                new Identity("registrar", "registrar", tokens.registrar()),
                new Identity("operator", "operator", tokens.operator())));
        all.addAll(List.of(
                new Identity("officer of another body", "officer", tokens.officer("honesty-society")),
                new Identity("platform of another region", "platform", tokens.platform("330000")),
                new Identity("another department", "department", tokens.department("securities-000000")),
                new Identity("another subject", "subject", tokens.subject("420199198506070412")),
                new Identity("another liaison", "liaison", tokens.liaison("honesty-society")),
                new Identity("another provider", "provider", tokens.provider("TRAINER-2")),
                new Identity("another desk", "desk", tokens.desk("customs-000000")),
                new Identity("another enterprise", "enterprise", tokens.enterprise("ENTERPRISE-2")),
                new Identity("another approver", "approver", tokens.approver("honesty-society")),
                new Identity("a role that there is not", "", sign(Set.of("minister"))),
                new Identity("no role", "", sign(Set.of()))));
        return all;
    }

    private String sign(Set<String> roles) {
        return platform.secrets().issuer().sign("somebody", roles, Map.of("org", "tax-420000"), Duration.ofMinutes(30));
    }

    @Test
    void whoMayIsHeardAndWhoMayNotIsTurnedAway() {
        List<Identity> identities = identities();
        List<Addresses.Operation> operations = Addresses.all(platform);
        List<Callable<List<String>>> calls = new ArrayList<>();
        for (Addresses.Operation operation : operations) {
            calls.add(() -> unexpected(operation, identities));
        }
        List<String> unexpected =
                Addresses.inParallel(calls).stream().flatMap(List::stream).toList();
        System.out.printf(
                "authorization: %d operations, %d callers, %d cells, %d unexpected%n",
                operations.size(), identities.size(), operations.size() * identities.size(), unexpected.size());
        assertThat(identities).hasSize(25);
        assertThat(operations).hasSizeGreaterThan(150);
        assertThat(unexpected).isEmpty();
    }

    private List<String> unexpected(Addresses.Operation operation, List<Identity> identities) {
        List<String> found = new ArrayList<>();
        String address = operation.address(platform, UUID.randomUUID().toString());
        for (Identity identity : identities) {
            Addresses.Answer answer = Addresses.call(operation, address, identity.token(), Addresses.REFUSED_BY_ALL);
            String wrong = wrong(operation, identity, answer);
            if (!wrong.isEmpty()) {
                found.add(operation + ", " + identity.name() + ": " + answer.status() + ", " + wrong + " "
                        + answer.text().substring(0, Math.min(160, answer.text().length())));
            }
        }
        return found;
    }

    private static String wrong(Addresses.Operation operation, Identity identity, Addresses.Answer answer) {
        if (answer.status() >= SERVER_ERROR) {
            return "a fault of the service";
        }
        boolean forbidden = answer.status() == FORBIDDEN && answer.text().contains("\"forbidden\"");
        if (operation.isPublic()) {
            return answer.status() == UNAUTHENTICATED || forbidden ? "although it is open to all" : "";
        }
        if (identity.token().isEmpty()) {
            return answer.status() == UNAUTHENTICATED ? "" : "without a token";
        }
        boolean may = operation.roles().contains(identity.role());
        if (may) {
            return answer.status() == UNAUTHENTICATED || forbidden ? "although the role may" : "";
        }
        return answer.status() == FORBIDDEN ? "" : "although the role may not";
    }

    @Test
    void theTableOfWhoMayIsThatOfTheServices() throws IOException {
        String table = table();
        if (Boolean.getBoolean("matrix.write")) {
            Files.writeString(TABLE, table);
        }
        assertThat(Files.readString(TABLE)).isEqualTo(table);
    }

    private String table() {
        OwnTable own = OwnTable.read();
        Map<String, StringBuilder> services = new LinkedHashMap<>();
        for (Addresses.Operation operation : Addresses.all(platform)) {
            services.computeIfAbsent(operation.service().module(), name -> new StringBuilder())
                    .append(line(operation.method(), operation.path(), who(operation, own)));
        }
        for (OwnTable.Row page : own.pages()) {
            String[] words = page.operation().split(" ");
            services.computeIfAbsent("portal", name -> new StringBuilder())
                    .append(line(words[1], words[2], who(page.roles().keySet(), Optional.of(page))));
        }
        StringBuilder text = new StringBuilder("""
                # Who may call what

                Made from the OpenAPI documents of the running services by `AuthorizationMatrixAcceptanceTest`,
                which calls every operation as every kind of caller. (own): another's, with its real id, is answered as
                what is not, to those who have something of that kind and to those who have nothing. (known): what there
                is stands in public, or the caller chooses the id; another's is refused with the reason. Where an
                operation has an id and nothing is said, the role sees everybody's. `OwnAndOthersAcceptanceTest` and
                `PagesOfOthersAcceptanceTest` show it with what all writing operations left behind
                ([ADR 72](../adr/0072-callers-are-compared-with-the-registry.md)).
                """);
        services.forEach((service, rows) -> text.append("\n## ")
                .append(service)
                .append("\n\n| method | path | who |\n| --- | --- | --- |\n")
                .append(rows));
        return text.toString();
    }

    private static String line(String method, String path, String who) {
        return "| %s | `%s` | %s |%n".formatted(method, path, who);
    }

    private static String who(Addresses.Operation operation, OwnTable own) {
        return operation.isPublic() ? "everybody" : who(operation.roles(), own.of(operation));
    }

    private static String who(Set<String> roles, Optional<OwnTable.Row> row) {
        return roles.stream()
                .sorted()
                .map(role -> role
                        + row.map(one -> one.roles().get(role))
                                .filter(scope -> scope != OwnTable.Scope.ALL)
                                .map(scope -> " (" + scope.name().toLowerCase(Locale.ROOT) + ")")
                                .orElse(""))
                .collect(Collectors.joining(", "));
    }
}
