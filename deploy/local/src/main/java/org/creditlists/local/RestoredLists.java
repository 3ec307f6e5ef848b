package org.creditlists.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.creditlists.infrastructure.NotReadyException;

/**
 * Shows that a restored platform is whole: heads that are ahead of what was restored are taken over, the lists of the
 * five services become equal, and what is stored verifies.
 *
 * @param platform that runs
 * @param reason that stands in the signed logs for ever
 */
public record RestoredLists(Platform platform, String reason) {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration TOKEN = Duration.ofHours(1);
    private static final int OK = 200;
    private static final int ABSENT = 404;

    /** Prints what is found, and counts what is not as it was written. */
    public int check(Consumer<String> progress) {
        int ahead = takeOverHeads();
        progress.accept("领先的批次头 / heads that were ahead, taken over: " + ahead);
        var http = new Http();
        try {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> Verify.digests(platform, http, tokens()).size() == 1);
        } catch (ConditionTimeoutException e) {
            progress.accept("名单尚不一致 / the lists are not equal yet");
        }
        return Verify.faults(platform).size();
    }

    private Tokens tokens() {
        return new Tokens(platform.secrets().issuer(), TOKEN);
    }

    /** Heads of batches that their owner has not: it was taken back behind them. */
    private int takeOverHeads() {
        var http = new Http();
        int ahead = 0;
        for (Service holder : Service.withLists()) {
            int gone = 0;
            for (JsonNode held :
                    http.get(platform.url(holder) + "/events/heads", "").json().path("held")) {
                for (Service owner : Service.withLists()) {
                    String head = "/events/heads/" + held.path("log").asText() + "/"
                            + held.path("batch").asText();
                    if (owner.module().equals(held.path("service").asText())
                            && http.get(platform.url(owner) + head, "").status() == ABSENT) {
                        gone += delete(holder, held);
                    }
                }
            }
            if (gone > 0) {
                takeOver(http, holder);
            }
            ahead += gone;
        }
        return ahead;
    }

    private int delete(Service holder, JsonNode held) {
        try (Connection connection = platform.postgres().connect(platform.database(holder));
                var delete = connection.prepareStatement(
                        "DELETE FROM other_head WHERE service = ? AND log = ? AND batch = ?")) {
            delete.setString(1, held.path("service").asText());
            delete.setString(2, held.path("log").asText());
            delete.setLong(3, held.path("batch").asLong());
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new NotReadyException("the heads in " + holder.module() + ": SQLSTATE " + e.getSQLState());
        }
    }

    private void takeOver(Http http, Service holder) {
        String url = platform.url(holder) + "/events/tables/other_head/taking-over";
        Http.Answer answer = http.post(url, tokens().operator(), Map.of("reason", reason));
        if (answer.status() != OK) {
            throw new NotReadyException(holder.module() + ": HTTP " + answer.status() + " " + answer.text());
        }
    }
}
