package org.creditlists.local.status;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import org.creditlists.local.doctor.Finding;

/**
 * One line of the status.
 *
 * @param part of the platform, as {@code sharing-service}
 * @param about what it is about, as {@code slot}
 * @param text for people, in Chinese and English
 * @param next the command that comes next, empty for none
 * @param values the same for machines
 */
public record Line(String part, String about, Level level, String text, String next, Map<String, Object> values) {

    /** How it is. */
    public enum Level {
        WELL,
        /** Somebody has to do something, and it is not the operator: it does not change the exit code. */
        NOTICE,
        WRONG
    }

    static Line well(String part, String about, String text, Map<String, Object> values) {
        return new Line(part, about, Level.WELL, text, "", values);
    }

    static Line wrong(String part, String about, Finding finding, Map<String, Object> values) {
        return new Line(
                part, about, Level.WRONG, finding.chinese() + " / " + finding.english(), finding.next(), values);
    }

    /** A question to which there is no answer. */
    static Line unknown(String part, String about, String failure) {
        return new Line(part, about, Level.WRONG, failure, "./credit logs " + part + ", ./credit doctor", Map.of());
    }

    @JsonIgnore
    boolean isWell() {
        return level == Level.WELL;
    }

    /** As people read it. */
    String shown() {
        String mark =
                switch (level) {
                    case WELL -> " ";
                    case NOTICE -> "·";
                    case WRONG -> "!";
                };
        String line = "%s %-20s %-10s %s".formatted(mark, part, about, text);
        return next.isEmpty() ? line : line + "\n      → " + next;
    }
}
