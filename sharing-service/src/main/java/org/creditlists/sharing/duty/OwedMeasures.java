package org.creditlists.sharing.duty;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.creditlists.contracts.list.Text;
import org.creditlists.contracts.policy.MeasuresEdition;
import org.creditlists.runtime.policy.Editions;

/** What the asking department has to do, in words (GuoFa (2016) 33, art. 18: the answer carries what it must do). */
@Singleton
public class OwedMeasures {

    private static final String NONE = "\"measures\":[]";

    private final Editions<MeasuresEdition> editions;

    OwedMeasures(Editions<MeasuresEdition> editions) {
        this.editions = editions;
    }

    /** The member {@code measures} of an entry. */
    public String json(List<Duties.Owed> owed, LocalDate day) {
        if (owed.isEmpty()) {
            return NONE;
        }
        return owed.stream().map(one -> json(one, day)).collect(Collectors.joining(",", "\"measures\":[", "]"));
    }

    private String json(Duties.Owed owed, LocalDate day) {
        Text name = editions.on(day)
                .find(owed.measure())
                .map(MeasuresEdition.Measure::name)
                .orElse(new Text(owed.measure(), owed.measure()));
        return "{\"measure\":" + quoted(owed.measure()) + ",\"zh\":" + quoted(name.zh()) + ",\"en\":"
                + quoted(name.en())
                + (owed.role() == null ? "" : ",\"role\":" + quoted(owed.role())) + ",\"state\":\""
                + (owed.suspended() ? "RESTS" : "APPLIES") + "\"}";
    }

    private static String quoted(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }
}
