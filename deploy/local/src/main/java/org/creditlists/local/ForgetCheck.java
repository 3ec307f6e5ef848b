package org.creditlists.local;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.creditlists.infrastructure.NotReadyException;
import org.creditlists.local.backup.KeptBackups;
import org.creditlists.local.forgetting.Canary;
import org.creditlists.local.forgetting.Place;
import org.creditlists.local.forgetting.Search;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows that the platform forgets: plants words, ends their entries, and looks for them everywhere. */
@Command(
        name = "forget-check",
        description =
                "Plant words about fictitious people, end their entries, and search tables, files, logs and topics"
                        + " for them; exit code 1 when more is left than the documents say.")
public final class ForgetCheck implements Callable<Integer> {

    private static final String WAL_TERM = """
            SELECT pg_size_bytes(current_setting('max_wal_size')) / pg_size_bytes(current_setting('wal_segment_size'))
                   * extract(epoch FROM current_setting('archive_timeout')::interval)::bigint
            """;

    @Mixin
    private final Installation installation = new Installation();

    @Override
    public Integer call() {
        Platform platform = installation.platform();
        for (Service service : Service.values()) {
            if (!platform.isReady(service)) {
                throw new NotReadyException("请先运行 / start the platform first: ./credit up");
            }
        }
        int faults = faults(platform, Canary.fresh(), System.out::println);
        System.out.println(
                faults == 0
                        ? "条目终止后已遗忘 / what ended is forgotten, within the terms above"
                        : "发现" + faults + "处不应有的残留 / " + faults + " things are left that should not be");
        return faults == 0 ? 0 : 1;
    }

    /**
     * Plays it, tells what was searched and found, and counts what should not be left.
     *
     * @param canary whose words nobody else knows
     */
    public static int faults(Platform platform, Canary canary, Consumer<String> tell) {
        Instant begin = Instant.now();
        Set<String> ended = new CanaryStory(platform, canary, tell).play();
        doWhatComesByItself(platform);
        var search = new Search(platform.postgres(), platform.kafka().owner(), platform.data());
        ForgetTerms terms = terms(platform);
        return report(search.find(canary, ended, begin), terms, tell)
                + rewriting(platform).heldBack(terms.logKept(), tell)
                + overdue(platform, tell)
                + overdueBackups(platform, Instant.now(), tell);
    }

    /** Tells when the services wrote files anew themselves, and counts those that are overdue. */
    public static int overdue(Platform platform, Consumer<String> tell) {
        return rewriting(platform).overdue(tell);
    }

    /** Tells backups that hold keys longer than they should, and counts them. */
    public static int overdueBackups(Platform platform, Instant now, Consumer<String> tell) {
        List<Path> overdue = KeptBackups.of(BackupPlace.of(platform, null)).overdue(now);
        overdue.forEach(
                one -> tell.accept("  ! 备份过期，其中有密钥 / a backup with keys is kept too long, make another one: " + one));
        return overdue.size();
    }

    private static DailyRewriting rewriting(Platform platform) {
        return new DailyRewriting(
                platform.postgres(),
                Service.withLists().stream().map(platform::database).toList());
    }

    /** Statistics, a checkpoint and the rewriting of tables come by themselves, within a day. */
    private static void doWhatComesByItself(Platform platform) {
        for (Service service : Service.values()) {
            execute(platform, platform.database(service), "VACUUM ANALYZE");
        }
        rewriting(platform).doItNow();
        execute(platform, "postgres", "SELECT pg_switch_wal()");
        execute(platform, "postgres", "CHECKPOINT");
    }

    private static void execute(Platform platform, String database, String sql) {
        try (Connection connection = platform.postgres().connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new NotReadyException(sql + ": SQLSTATE " + e.getSQLState());
        }
    }

    private static ForgetTerms terms(Platform platform) {
        try (Connection connection = platform.postgres().connect("postgres");
                var statement = connection.createStatement();
                var row = statement.executeQuery(WAL_TERM)) {
            row.next();
            KeptBackups kept = KeptBackups.of(BackupPlace.of(platform, null));
            return new ForgetTerms(Duration.ofSeconds(row.getLong(1)), platform.compacted(), kept.sets(), kept.keys());
        } catch (SQLException e) {
            throw new NotReadyException("the database answers with SQLSTATE " + e.getSQLState());
        }
    }

    /** Prints every place, and until when something is left. */
    static int report(List<Place> places, ForgetTerms terms, Consumer<String> tell) {
        int faults = 0;
        for (Place place : places) {
            if (place.what().isEmpty()) {
                tell.accept("%-40s %-24s %6d %s"
                        .formatted(place.kind().text(), place.name(), place.searched(), "已搜索 / searched"));
                faults += place.faults().size();
                place.faults().forEach(fault -> tell.accept("  ! 未搜索 / not searched: " + fault));
                continue;
            }
            String where = place.name() + " " + place.what() + " " + place.found();
            var until = terms.until(place);
            tell.accept(until.map(text -> "  · " + where + ": " + text).orElse("  ! 残留 / left: " + where));
            faults += until.isPresent() ? 0 : 1;
        }
        return faults;
    }
}
