package org.creditlists.local.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that was asked.
 *
 * @param at when
 * @param asOf up to when answers are complete; empty while nobody says so
 */
public record Report(Instant at, Optional<Instant> asOf, List<Line> lines) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Whether nothing is wrong. */
    public boolean isWell() {
        return lines.stream().noneMatch(line -> line.level() == Line.Level.WRONG);
    }

    /**
     * For people: what is well in one line, everything else in lines of its own.
     *
     * @param all each in a line of its own
     */
    public String text(boolean all) {
        List<String> shown = new ArrayList<>();
        lines.stream().filter(line -> all || !line.isWell()).forEach(line -> shown.add(line.shown()));
        long well = lines.stream().filter(Line::isWell).count();
        long wrong =
                lines.stream().filter(line -> line.level() == Line.Level.WRONG).count();
        String zh = asOf.map(time -> "答复截至 " + time).orElse("答复截止时间未知");
        String en = asOf.map(time -> "asOf " + time).orElse("asOf is not known");
        shown.add(
                wrong == 0
                        ? "一切正常（%d项），%s / all is well (%d answers), %s".formatted(well, zh, well, en)
                        : "%d项异常，%d项正常，%s / %d are not well, %d are, %s".formatted(wrong, well, zh, wrong, well, en));
        return String.join("\n", shown);
    }

    /** For machines. */
    public String json() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("at", at.toString());
        members.put("well", isWell());
        members.put("asOf", asOf.map(Instant::toString).orElse(null));
        members.put("lines", lines);
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
