package org.creditlists.web.access;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes lines in a thread of its own, some times a second: whoever answers puts a line down and wakes nobody. When
 * standard output takes nothing, requests go on and lines are lost, which is told.
 */
final class AccessLines implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AccessLines.class);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration GOODBYE = Duration.ofSeconds(2);
    /** More than half a million requests a second. */
    private static final int MOST = 32_768;
    /** What a pipe takes in one piece (POSIX, PIPE_BUF): lines of other writers come before or behind it. */
    private static final int PIECE = 4_096;

    private static final int USUAL_LINE = 512;

    private final ArrayBlockingQueue<AccessLine> waiting = new ArrayBlockingQueue<>(MOST);
    private final AtomicLong lost = new AtomicLong();
    private final PrintStream out;
    private final Thread thread;
    private volatile boolean closed;

    AccessLines(PrintStream out) {
        this.out = out;
        this.thread = Thread.ofPlatform().name("access-log").daemon().unstarted(this::run);
    }

    AccessLines start() {
        thread.start();
        return this;
    }

    /** Returns at once. */
    void add(AccessLine line) {
        if (!waiting.offer(line)) {
            lost.incrementAndGet();
        }
    }

    /** What was put down before is written. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            // Standard output may take nothing, and a process that ends does not wait for that.
            thread.join(GOODBYE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        StringBuilder piece = new StringBuilder(PIECE + USUAL_LINE);
        while (!closed) {
            LockSupport.parkNanos(PAUSE.toNanos());
            writeOn(piece);
        }
        writeOn(piece);
    }

    private void writeOn(StringBuilder piece) {
        try {
            write(piece);
        } catch (RuntimeException e) {
            piece.setLength(0);
            LOG.warn("the access log goes on after {}", e.getClass().getName());
        }
    }

    private void write(StringBuilder piece) {
        @Nullable AccessLine line = waiting.poll();
        while (line != null) {
            int whole = piece.length();
            line.appendTo(piece);
            if (piece.length() > PIECE && whole > 0) {
                flush(piece, whole);
            }
            line = waiting.poll();
        }
        flush(piece, piece.length());
        long missing = lost.getAndSet(0);
        if (missing > 0) {
            LOG.warn("{} lines of the access log are lost: nobody takes what is written", missing);
        }
    }

    /** Writes the first characters, and keeps the others. */
    private void flush(StringBuilder piece, int length) {
        if (length > 0) {
            byte[] bytes = piece.substring(0, length).getBytes(StandardCharsets.UTF_8);
            out.write(bytes, 0, bytes.length);
            out.flush();
            piece.delete(0, length);
        }
    }
}
