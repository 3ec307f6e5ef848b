package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.creditlists.local.Platform;
import org.junit.jupiter.api.Test;

/** {@code {}} is never a decision: an operation that writes says in its body what is done. */
class EmptyContentAcceptanceTest {

    /** What has no content by contract: the path names it, it may be done again, and it ends nothing. */
    private static final Set<String> WITHOUT_CONTENT = Set.of(
            "/orders/{order}/acknowledgement",
            "/orders/{order}/application",
            "/clearing-notices/{case}/acknowledgement",
            "/taken-down/{entry}/receipt",
            "/warnings/mine",
            "/events/verification",
            "/parked/{id}/retry");

    private static final int REFUSED = 400;
    private static final int ABSENT = 404;
    private static final int SERVER_ERROR = 500;

    private final Platform platform = RunningPlatform.get();

    @Test
    void whatHasNoContentIsNamedByItsPathAndEndsNothing() {
        assertThat(writing())
                .filteredOn(operation -> operation.contentType().isEmpty())
                .extracting(Addresses.Operation::path)
                .allMatch(WITHOUT_CONTENT::contains);
    }

    @Test
    void anEmptyObjectIsNeverADecision() {
        String id = UUID.randomUUID().toString();
        List<String> taken = new ArrayList<>();
        List<Addresses.Operation> looked = new ArrayList<>();
        for (Addresses.Operation operation : writing()) {
            if (!operation.contentType().equals("application/json")) {
                continue;
            }
            boolean refused = false;
            for (String role : operation.isPublic() ? Set.of("") : operation.roles()) {
                Addresses.Answer answer = Addresses.call(operation, operation.address(platform, id), token(role));
                refused |= answer.status() != ABSENT;
                if (answer.status() < REFUSED || answer.status() >= SERVER_ERROR) {
                    taken.add("%s as %s: %d %s".formatted(operation, role, answer.status(), answer.text()));
                }
            }
            if (refused) {
                looked.add(operation);
            }
        }
        assertThat(taken).isEmpty();
        System.out.printf(
                "empty content: %d operations, %d by what they take%n",
                writing().size(), looked.size());
        assertThat(looked).hasSizeGreaterThan(25);
    }

    private List<Addresses.Operation> writing() {
        return Addresses.all(platform).stream()
                .filter(operation -> Set.of("POST", "PUT", "PATCH").contains(operation.method()))
                .toList();
    }

    private static String token(String role) {
        return role.isEmpty() ? "" : SampleCallers.of(role);
    }
}
