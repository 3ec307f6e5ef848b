package org.creditlists.local.status;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Asks everything at once, and waits for all of it no longer than a time: whoever is frozen keeps nobody waiting. */
public final class Asking {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Duration limit;
    private final long end;

    /** @param limit of all questions together, from now on */
    public Asking(Duration limit) {
        this.limit = limit;
        this.end = System.nanoTime() + limit.toNanos();
    }

    /** @return waits for the answer, until the time is over */
    public <T> Supplier<Asked<T>> ask(Callable<T> question) {
        Future<T> answer = threads.submit(question);
        return () -> await(answer);
    }

    private <T> Asked<T> await(Future<T> answer) {
        try {
            return Asked.of(answer.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS));
        } catch (TimeoutException | CancellationException late) {
            // Asked again, it is late, too.
            answer.cancel(true);
            return Asked.failed(limit.toSeconds() + "秒内无应答 / no answer within " + limit.toSeconds() + " s");
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            return Asked.failed("无应答 / no answer: " + reason(cause == null ? failed : cause));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Asked.failed("中断 / interrupted");
        }
    }

    private static String reason(Throwable why) {
        String message = why.getMessage();
        return message == null || message.isBlank()
                ? why.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
