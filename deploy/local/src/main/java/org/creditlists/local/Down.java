package org.creditlists.local;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops everything; data stays. */
@Command(name = "down", description = "Stop the platform; the data stays.")
final class Down implements Callable<Integer> {

    @Mixin
    private final Installation installation = new Installation();

    @Override
    public Integer call() {
        installation.platform().stop();
        System.out.println("已停止 / stopped; the data stays in " + installation.data());
        return 0;
    }
}
