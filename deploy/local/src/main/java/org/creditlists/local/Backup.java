package org.creditlists.local;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.creditlists.local.backup.BackupFolder;
import org.creditlists.local.backup.BackupTaking;
import org.creditlists.local.backup.KeptBackups;
import org.creditlists.local.backup.Retention;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Saves what cannot be made again. */
@Command(
        name = "backup",
        description = "Save databases, secrets and editions while the platform runs, and keep their log from then on.")
final class Backup implements Callable<Integer> {

    @Mixin
    private final Installation installation = new Installation();

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "For all backups of this installation; better on another disk (default: the one used last).")
    private @Nullable Path folder;

    @Option(names = "--keys", description = "Only the keys of dossiers: seconds, for every hour.")
    private boolean keysOnly;

    @Option(
            names = "--keep",
            paramLabel = "DAYS",
            defaultValue = KeptBackups.USUAL_SETS,
            description = "How long backups are kept, without keys of dossiers (default: ${DEFAULT-VALUE}).")
    private int kept;

    @Option(
            names = "--keep-keys",
            paramLabel = "DAYS",
            defaultValue = KeptBackups.USUAL_KEYS,
            description = "How long keys of dossiers and the log for moments are kept (default: ${DEFAULT-VALUE}).")
    private int keysKept;

    @Override
    public Integer call() {
        Platform platform = installation.platform();
        platform.parts().values().forEach(part -> part.process().shortenLog());
        BackupFolder target = BackupPlace.of(platform, folder);
        Instant begin = Instant.now();
        var taking = new BackupTaking(platform, target, Up::ready);
        Path made = keysOnly ? taking.keys() : taking.all();
        new Retention(
                        target,
                        platform.data().resolve("postgresql-binaries"),
                        FreePort.take(),
                        Duration.ofDays(kept),
                        Duration.ofDays(keysKept))
                .apply(Instant.now(), Up::ready);
        System.out.printf(
                "备份完成 / backup made in %.1f s: %s%n",
                Duration.between(begin, Instant.now()).toMillis() / 1000.0, made);
        System.out.println("备份含密码和密钥，请妥善保管 / it holds passwords and keys: whoever reads it reads everything");
        return 0;
    }
}
