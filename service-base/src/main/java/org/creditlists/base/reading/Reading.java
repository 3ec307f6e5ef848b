package org.creditlists.base.reading;

/** Figures that have to be asked for: a database may be away, and a scrape of {@code /metrics} must not wait for it. */
public interface Reading {

    /** What is read, for the log. */
    String name();

    /**
     * Reads the figures, and keeps them where gauges find them.
     *
     * @throws RuntimeException what kept them from being read; gauges keep what they had
     */
    void read();
}
