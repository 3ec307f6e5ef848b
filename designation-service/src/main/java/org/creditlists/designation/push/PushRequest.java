package org.creditlists.designation.push;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.designation.entry.Sender;
import org.creditlists.designation.entry.SubmissionFields;
import org.creditlists.designation.entry.UnreadableException;
import org.creditlists.designation.entry.domain.Refusals;
import org.creditlists.designation.registry.Registry;
import org.creditlists.designation.registry.domain.Authority;
import org.creditlists.designation.standard.domain.Standards;
import org.jspecify.annotations.Nullable;

/** Reads how a list is to be taken, and checks whether its sender may push it. */
@Singleton
public class PushRequest {

    private final Vocabulary vocabulary;
    private final Standards standards;
    private final Registry registry;

    PushRequest(Vocabulary vocabulary, Standards standards, Registry registry) {
        this.vocabulary = vocabulary;
        this.standards = standards;
        this.registry = registry;
    }

    PushOrder order(
            @Nullable PushMode mode,
            @Nullable Boolean dryRun,
            @Nullable String authority,
            @Nullable String list,
            @Nullable String field,
            @Nullable String ground,
            PushReading reading)
            throws UnreadableException {
        if (reading.own() == null && reading.layout() != null && !vocabulary.knows(reading.layout())) {
            throw new UnreadableException(ColumnRefusals.UNKNOWN);
        }
        Map<String, String> scope = new HashMap<>();
        putIfGiven(scope, SubmissionFields.AUTHORITY, authority);
        putIfGiven(scope, SubmissionFields.LIST, list);
        putIfGiven(scope, SubmissionFields.FIELD, field);
        putIfGiven(scope, SubmissionFields.GROUND, ground);
        Map<String, String> meant = vocabulary.translate(scope);
        return new PushOrder(
                mode == null ? PushMode.DELTA : mode,
                Boolean.TRUE.equals(dryRun),
                meant.get(SubmissionFields.AUTHORITY),
                meant.get(SubmissionFields.LIST),
                meant.get(SubmissionFields.FIELD),
                meant.get(SubmissionFields.GROUND),
                reading);
    }

    /** Whether the sender may push this: a snapshot says of which list it is, and the sender speaks for it. */
    Optional<Refusal> check(PushOrder order, Sender sender) {
        if (!order.isSnapshot()) {
            return Optional.empty();
        }
        if (order.authority() == null || order.list() == null || order.field() == null) {
            return Optional.of(PushRefusals.SCOPE_MISSING);
        }
        Optional<Authority> authority = registry.find(new AuthorityId(order.authority()));
        if (authority.isEmpty()) {
            return Optional.of(Refusals.AUTHORITY_UNKNOWN);
        }
        if (!sender.maySpeakFor(authority.get())) {
            return Optional.of(Refusals.NOT_YOURS);
        }
        return standards.knows(new FieldCode(order.field()), order.list())
                ? Optional.empty()
                : Optional.of(Refusals.NO_STANDARD);
    }

    private static void putIfGiven(Map<String, String> fields, String member, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.put(member, value.strip());
        }
    }
}
