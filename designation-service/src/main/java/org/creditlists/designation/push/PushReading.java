package org.creditlists.designation.push;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.creditlists.contracts.layout.Layout;
import org.creditlists.contracts.layout.LayoutCheck;
import org.creditlists.contracts.layout.Layouts;
import org.creditlists.designation.entry.SubmissionFields;
import org.creditlists.designation.entry.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a list are to be read, as its sender says it.
 *
 * @param layout name of the layout; null to recognise it by the header
 * @param own the sender's own layout; null for one of the installation
 * @param ignored names of columns that are not read
 * @param decisionNumber for lines that have none
 * @param decisionDate for lines that have none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PushReading(
        @Nullable String layout,
        @Nullable Layout own,
        List<String> ignored,
        @Nullable String decisionNumber,
        @Nullable LocalDate decisionDate) {

    static final PushReading BY_THE_HEADER = new PushReading(null, null, List.of(), null, null);

    private static final Pattern SEPARATORS = Pattern.compile("[,，]");
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    public PushReading {
        ignored = ignored == null ? List.of() : List.copyOf(ignored);
    }

    /** @param ignored names of columns, separated by commas */
    static PushReading said(
            @Nullable String layout,
            @Nullable String ignored,
            @Nullable String decisionNumber,
            @Nullable LocalDate decisionDate) {
        List<String> names = ignored == null
                ? List.of()
                : Arrays.stream(SEPARATORS.split(ignored))
                        .filter(name -> !name.isBlank())
                        .toList();
        return new PushReading(textOrNull(layout), null, names, textOrNull(decisionNumber), decisionDate);
    }

    private static @Nullable String textOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * The same with a layout of the sender's own.
     *
     * @param content JSON of the form in which layouts are shown
     * @throws UnreadableException when nothing can be read by it, or it has the name of the general one, beside whose
     *     names every other layout is read
     */
    PushReading with(String content) throws UnreadableException {
        Layout layout;
        try {
            layout = JSON.readValue(content, Layout.class);
        } catch (JsonProcessingException e) {
            throw new UnreadableException(ColumnRefusals.wrong(e.getOriginalMessage()));
        }
        Optional<String> fault = LayoutCheck.of(layout, Set.copyOf(SubmissionFields.ALL));
        if (fault.isPresent()) {
            throw new UnreadableException(ColumnRefusals.wrong(fault.get()));
        }
        if (layout.layout().equals(Layouts.GENERAL)) {
            throw new UnreadableException(ColumnRefusals.wrong("general is the layout that every installation has"));
        }
        return new PushReading(layout.layout(), layout, ignored, decisionNumber, decisionDate);
    }

    /** As it is stored with the push; null when there is nothing to say. */
    @Nullable
    String stored() {
        try {
            return equals(BY_THE_HEADER) ? null : JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static PushReading of(@Nullable String stored) {
        try {
            return stored == null ? BY_THE_HEADER : JSON.readValue(stored, PushReading.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what a push says of its columns cannot be read", e);
        }
    }
}
