package org.creditlists.local;

import java.util.concurrent.Callable;
import org.creditlists.infrastructure.NotReadyException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Plays the story. */
@Command(name = "demo", description = "Play the story of one company on the running platform.")
final class Demo implements Callable<Integer> {

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
        new Story(platform, System.nanoTime(), System.out::println).play();
        System.out.println("完成 / done");
        return 0;
    }
}
