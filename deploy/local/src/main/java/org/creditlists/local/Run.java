package org.creditlists.local;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.creditlists.infrastructure.NotReadyException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The platform as one service of a machine: whatever ends is started again, and everything ends with this. */
@Command(name = "run", description = "Start the platform and keep it running until this is ended; for systemd.")
final class Run implements Callable<Integer> {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    @Mixin
    private final Installation installation = new Installation();

    private final CountDownLatch ending = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    @Override
    public Integer call() throws IOException, InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        try {
            new Up(installation).call();
            Platform platform = installation.platform();
            while (!ending.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                keep(platform);
            }
        } finally {
            installation.platform().stop();
            ended.countDown();
        }
        return 0;
    }

    private void end() {
        ending.countDown();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void keep(Platform platform) {
        platform.parts().values().forEach(part -> part.process().shortenLog());
        if (platform.parts().values().stream().allMatch(part -> part.process().isAlive())) {
            platform.postgres().follower().shortenLog();
            platform.postgres().followLog();
            return;
        }
        try {
            platform.startAll(Up::ready, () -> {});
        } catch (NotReadyException e) {
            System.err.println(e.getMessage());
        }
    }
}
