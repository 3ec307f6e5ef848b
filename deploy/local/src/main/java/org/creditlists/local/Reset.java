package org.creditlists.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Stops everything and deletes its data. */
@Command(name = "reset", description = "Stop the platform and delete all its data.")
final class Reset implements Callable<Integer> {

    @Mixin
    private final Installation installation = new Installation();

    @Option(names = "--yes", description = "Yes, delete everything.")
    private boolean yes;

    @Override
    public Integer call() throws IOException {
        Path data = installation.data();
        if (!yes) {
            System.err.println("加上 --yes 即删除全部数据 / this deletes all data at " + data + "; say --yes to do it");
            return 1;
        }
        if (!Files.exists(data)) {
            System.out.println("没有数据 / nothing to delete at " + data);
            return 0;
        }
        if (!Files.exists(data.resolve("secrets.properties"))) {
            System.err.println(data + " is no data folder of the platform; nothing was deleted");
            return 1;
        }
        installation.platform().stop();
        try (Stream<Path> paths = Files.walk(data)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        System.out.println("已删除 / deleted " + data);
        return 0;
    }
}
