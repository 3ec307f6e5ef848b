package org.creditlists.casehandling.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.idempotency.Idempotency;
import org.creditlists.web.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/** Opens one case for requests with the same {@code Idempotency-Key}, however often and how fast they come. */
@Singleton
public class BroughtOnce {

    private static final int CREATED = 201;

    private final Idempotency idempotency;
    private final KeyedHash hash;
    private final ObjectMapper json;

    BroughtOnce(Idempotency idempotency, KeyedHash hash, ObjectMapper json) {
        this.idempotency = idempotency;
        this.hash = hash;
        this.json = json;
    }

    /** Opens a case; the rows that it is given, by its id, stand or fall with it. */
    @FunctionalInterface
    public interface Opening {

        CaseId open(Function<CaseId, List<CompanionWrite>> rows);
    }

    /** @param again whether the same request had opened it before */
    public record Brought(UUID id, boolean again) {

        /** Marks an answer that opened nothing. */
        public Response.ResponseBuilder mark(Response.ResponseBuilder answer) {
            return again ? answer.header(Idempotency.REPLAYED, true) : answer;
        }
    }

    /**
     * @param owner keyed hash of who asks
     * @param key null when the request may be carried out again
     * @return the case, which may have changed since the same request opened it
     * @throws RefusedException when it is refused
     */
    public Brought open(String owner, @Nullable String key, Object body, Opening opening) {
        if (key == null) {
            return new Brought(opening.open(caseId -> List.of()).value(), false);
        }
        var request = new Idempotency.Request(hash.of("idempotency", owner), key, hash.of(text(body)));
        Optional<Brought> before = recall(request);
        if (before.isPresent()) {
            return before.get();
        }
        try {
            var opened = opening.open(caseId ->
                    List.of(idempotency.remember(request, new Idempotency.Answer(CREATED, caseId.toString()))));
            return new Brought(opened.value(), false);
        } catch (Idempotency.AnsweredException faster) {
            return again(faster.answer());
        } catch (RefusedException refused) {
            // The same request, at the same moment, may be what this one is refused for.
            return recall(request).orElseThrow(() -> refused);
        }
    }

    private Optional<Brought> recall(Idempotency.Request request) {
        return idempotency.recall(request).map(BroughtOnce::again);
    }

    private static Brought again(Idempotency.Answer answer) {
        return new Brought(UUID.fromString(answer.response()), true);
    }

    private String text(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
