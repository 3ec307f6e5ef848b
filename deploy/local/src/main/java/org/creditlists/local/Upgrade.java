package org.creditlists.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.creditlists.infrastructure.NotReadyException;
import org.creditlists.local.backup.BackupFolder;
import org.creditlists.local.backup.BackupTaking;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Goes on with the data of an earlier version. */
@Command(
        name = "upgrade",
        description = "Stop the platform, back its data up, start this version with it, and show that it is whole.")
final class Upgrade implements Callable<Integer> {

    @Mixin
    private final Installation installation = new Installation();

    @Option(names = "--backup", paramLabel = "FOLDER", description = "For the backup (default: as ./credit backup).")
    private @Nullable Path folder;

    @Override
    public Integer call() throws IOException {
        Path data = installation.data();
        if (!Files.exists(data.resolve("secrets.properties"))) {
            throw new NotReadyException("没有数据 / there is no data of an earlier version at " + data + ": ./credit up");
        }
        Platform platform = installation.platform();
        platform.stop();
        // With the settings of this version, and no service of either.
        platform.postgres().start();
        // An earlier version may have no database of keys, or no list of those that were deleted.
        platform.postgres().createDatabases(List.of());
        BackupFolder target = BackupPlace.of(platform, folder);
        Path set = new BackupTaking(platform, target, Up::ready).all();
        Up.ready("备份 / backup: " + set);
        Instant begin = Instant.now();
        platform.startAll(Up::ready, () -> {});
        int faults = new RestoredLists(platform, "upgraded at " + begin).check(Up::ready);
        System.out.println(
                faults == 0
                        ? "升级完成 / upgraded, everything verified"
                        : "升级后有问题 / " + faults + " faults; the way back: the former version and ./credit restore "
                                + set);
        return faults == 0 ? 0 : 1;
    }
}
