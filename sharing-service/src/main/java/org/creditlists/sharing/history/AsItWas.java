package org.creditlists.sharing.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.EventCatalogue;
import org.creditlists.contracts.event.EventType;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.StandardRef;
import org.creditlists.listprojection.merge.EntryState;
import org.creditlists.runtime.json.WireJson;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/** Answers what was in force on a day, as far as it was known at a time, from the events themselves. */
@Singleton
public class AsItWas {

    private static final String EVENTS =
            "SELECT type, payload, known_at FROM entry_event WHERE entry_id = ? AND known_at <= ? ORDER BY known_at,"
                    + " event_id";

    private static final String OF_SUBJECT =
            "SELECT entry_id FROM list_entry WHERE subject_id = ? ORDER BY decision_date DESC NULLS LAST, entry_id";

    private final DataSource dataSource;

    AsItWas(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * An entry as it was; facts and no names.
     *
     * @param inForce decided by that day, not run out, and not ended by that day; never in force if it was known to be
     *     an error
     * @param displayed in force, within its display, and not shielded
     * @param suspended punishments rested at the end of that day, as far as it was known by then
     * @param version of the terms
     * @param endReason why it ended, as far as it was known; absent while it had not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(
            UUID entry,
            LocalDate on,
            Instant knownAt,
            boolean inForce,
            boolean displayed,
            boolean suspended,
            ListKind list,
            FieldCode field,
            AuthorityId authority,
            StandardRef standard,
            GroundCode ground,
            long version,
            LocalDate decisionDate,
            LocalDate validUntil,
            LocalDate displayUntil,
            @Nullable EndReason endReason,
            @Nullable LocalDate endedOn) {}

    private record Known(CreditEvent event, Instant at) {}

    /** Every entry of a subject of which something was known by then, ended since or not; the latest decision first. */
    public List<View> ofSubject(UUID subject, LocalDate on, Instant knownAt) {
        return Rows.query(dataSource, OF_SUBJECT, row -> row.getObject(1, UUID.class), subject).stream()
                .flatMap(entry -> of(entry, on, knownAt).stream())
                .toList();
    }

    /** Empty when nothing was known of the entry by then. */
    public Optional<View> of(UUID entry, LocalDate on, Instant knownAt) {
        List<Known> events = Rows.query(
                dataSource,
                EVENTS,
                row -> new Known(
                        read(row.getString(1), row.getBytes(2)),
                        row.getObject(3, OffsetDateTime.class).toInstant()),
                entry,
                knownAt.atOffset(java.time.ZoneOffset.UTC));
        EntryState known = fold(events, knownAt);
        EntryState.Base base = known == null ? null : known.base();
        EntryState.Terms terms = known == null ? null : known.terms();
        if (known == null || base == null || terms == null) {
            return Optional.empty();
        }
        Instant endOfDay =
                on.plusDays(1).atStartOfDay(WorkingDays.LEGAL_ZONE).toInstant().minusNanos(1);
        // Whether something rested or was shielded depends on when that was said, and not on what was found out later.
        return Optional.of(new KnownEntry(known, base, terms, fold(events, endOfDay)).view(entry, on, knownAt));
    }

    private static @Nullable EntryState fold(List<Known> events, Instant until) {
        EntryState state = null;
        for (Known one : events) {
            if (!one.at().isAfter(until)) {
                EntryState more = EntryState.of(one.event());
                state = state == null ? more : state.merge(more);
            }
        }
        return state;
    }

    private static CreditEvent read(String type, byte[] payload) {
        EventType<?> known =
                EventCatalogue.byType(type).orElseThrow(() -> new IllegalStateException("an event " + type));
        try {
            return Objects.requireNonNull(WireJson.MAPPER.readValue(payload, known.payload()));
        } catch (IOException e) {
            throw new IllegalStateException("a stored event is not readable", e);
        }
    }
}
