package org.creditlists.designation.entry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.http.ConnectionClosedException;
import org.creditlists.designation.PushClient;
import org.creditlists.designation.Samples;
import org.creditlists.testkit.TestPostgres;
import org.creditlists.testkit.TestTokens;
import org.jspecify.annotations.Nullable;

/** Cuts connections to the database at random, and asks again as a client does that meets it. */
final class CutConnections {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Of cuts, a few seconds of them. */
    private static final int OFTEN = 100;

    private CutConnections() {}

    /** The answer to a platform that reads. */
    static Response get(String path) {
        return insist(
                () -> given().header("Authorization", "Bearer " + TestTokens.platform("420000"))
                        .get(path),
                200);
    }

    /**
     * The answer with all of its content; null when it broke off, because the database was lost in the middle of it.
     */
    private static @Nullable Response whole(Supplier<Response> request) throws Exception {
        try {
            Response answer = request.get();
            answer.asByteArray();
            return answer;
        } catch (Exception e) {
            // The client throws it without declaring it.
            if (e instanceof ConnectionClosedException) {
                return null;
            }
            throw e;
        }
    }

    /** As a client does whose server has just lost its database: the same request again. */
    static Response insist(Supplier<Response> request, int... good) {
        List<Response> answer = new ArrayList<>();
        await().atMost(PATIENCE).until(() -> {
            Response whole = whole(request);
            if (whole == null) {
                return false;
            }
            answer.add(whole);
            int status = answer.getLast().statusCode();
            for (int one : good) {
                if (status == one) {
                    return true;
                }
            }
            assertThat(status).as(answer.getLast().asString()).isGreaterThanOrEqualTo(500);
            return false;
        });
        return answer.getLast();
    }

    /**
     * Cuts connections of the service until it is over. The longer a step lasts the rarer they are cut: a slow machine
     * needs longer for a statement, and would never end one.
     *
     * @param cuts since a step began
     */
    static Thread cutConnections(Random random, AtomicBoolean over, AtomicInteger cuts) {
        return Thread.ofPlatform().start(() -> {
            try (var connection = DriverManager.getConnection(
                            TestPostgres.jdbcUrl(Samples.DATABASE), TestPostgres.USER, TestPostgres.PASSWORD);
                    var statement = connection.createStatement()) {
                while (!over.get()) {
                    statement.execute("""
                            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                            WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'
                              AND application_name <> '%s'
                            ORDER BY random() LIMIT 1
                            """.formatted(PushClient.ONLOOKER));
                    int rarer = 1 + cuts.incrementAndGet() / OFTEN;
                    LockSupport.parkNanos(Duration.ofMillis(5 + random.nextInt(60))
                            .multipliedBy(rarer)
                            .toNanos());
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
