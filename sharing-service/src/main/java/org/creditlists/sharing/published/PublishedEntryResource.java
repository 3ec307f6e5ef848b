package org.creditlists.sharing.published;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.Text;
import org.creditlists.listprojection.query.ListedEntry;
import org.creditlists.listprojection.query.Lists;
import org.creditlists.sharing.collection.EntryCollection;
import org.creditlists.sharing.collection.HeldEntry;
import org.creditlists.sharing.collection.domain.NamedEntry;
import org.creditlists.sharing.warning.domain.Warnings;
import org.creditlists.sharing.words.Words;
import org.creditlists.web.limit.PublicRead;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** One published entry, and the ways out of it. */
@Path("/public/entries")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@PublicRead
@RunOnVirtualThread
public class PublishedEntryResource {

    private final EntryCollection collection;
    private final Lists lists;
    private final PublishedTexts texts;
    private final Words words;
    private final LegalDay day;

    PublishedEntryResource(EntryCollection collection, Lists lists, PublishedTexts texts, Words words, LegalDay day) {
        this.collection = collection;
        this.lists = lists;
        this.texts = texts;
        this.words = words;
        this.day = day;
    }

    /**
     * An entry and the ways out of it.
     *
     * @param warned whether its subject stands on the warning list, by entries that are published
     * @param restorableFrom absent when it cannot be restored
     * @param conditions of restoration
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EntryPage(
            @JsonUnwrapped PublishedEntry published,
            boolean warned,
            @Nullable LocalDate restorableFrom,
            List<Text> conditions) {}

    @GET
    @Path("/{entry}")
    @Operation(summary = "One entry, while it is published and in force")
    public EntryPage entry(@PathParam("entry") String id) {
        NamedEntry record = uuid(id).flatMap(
                        entry -> collection.find(entry, day.today().toEpochDay()))
                .filter(HeldEntry::publishable)
                .map(HeldEntry::record)
                .orElseThrow(() -> new RefusedException(new Refusal(
                        Refusal.Kind.ABSENT,
                        "entry-not-published",
                        "",
                        Articles.GUOFA_2016_33_ART_17,
                        "该条目不再公示，或不存在",
                        "The entry is not published any more, or there is none")));
        ListedEntry listed = lists.find(new EntryId(record.entry().value())).orElse(null);
        LocalDate from = listed == null ? null : listed.restorableFrom();
        return new EntryPage(
                texts.entry(record, null),
                isWarned(record),
                from,
                listed == null || from == null
                        ? List.of()
                        : listed.restorationConditions().stream()
                                .map(words::condition)
                                .toList());
    }

    private boolean isWarned(NamedEntry one) {
        List<NamedEntry> published = collection.byCode(one.code(), day.today().toEpochDay()).stream()
                .filter(held -> held.list() == ListKind.WATCH && held.publishable())
                .map(HeldEntry::record)
                .toList();
        return !Warnings.fields(published).isEmpty();
    }

    static Optional<UUID> uuid(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
