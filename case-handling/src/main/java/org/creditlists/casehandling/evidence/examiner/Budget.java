package org.creditlists.casehandling.evidence.examiner;

import java.io.IOException;
import java.io.OutputStream;

/** Bytes that a file may still unpack to. */
final class Budget {

    private long left;

    Budget(long bytes) {
        this.left = bytes;
    }

    /** @throws NotTaken when more was unpacked than may be */
    void take(long bytes) {
        left -= bytes;
        if (left < 0) {
            throw new NotTaken(Verdict.UNPACKS_TO_TOO_MUCH);
        }
    }

    /** Hands on what is written and counts it before. */
    OutputStream counting(OutputStream out) {
        return new Counting(this, out);
    }

    /** Counts what is written and keeps none of it. */
    OutputStream sink() {
        return counting(OutputStream.nullOutputStream());
    }

    private static final class Counting extends OutputStream {

        private final Budget budget;
        private final OutputStream out;

        Counting(Budget budget, OutputStream out) {
            this.budget = budget;
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            budget.take(1);
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            budget.take(length);
            out.write(bytes, from, length);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
