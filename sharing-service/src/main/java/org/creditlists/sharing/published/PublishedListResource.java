package org.creditlists.sharing.published;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.Text;
import org.creditlists.sharing.collection.EntryCollection;
import org.creditlists.sharing.collection.EntryCollection.Wanted;
import org.creditlists.sharing.collection.HeldEntry;
import org.creditlists.sharing.figures.Statistics;
import org.creditlists.sharing.words.Words;
import org.creditlists.web.limit.PublicRead;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What is published, list by list. */
@Path("/public/lists")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@PublicRead
@RunOnVirtualThread
public class PublishedListResource {

    private static final int PAGE = 20;

    private final EntryCollection collection;
    private final Statistics statistics;
    private final PublishedTexts texts;
    private final Words words;
    private final LegalDay day;

    PublishedListResource(
            EntryCollection collection, Statistics statistics, PublishedTexts texts, Words words, LegalDay day) {
        this.collection = collection;
        this.statistics = statistics;
        this.texts = texts;
        this.words = words;
        this.day = day;
    }

    /** A field that a list can be read by. */
    public record Field(String code, Text name) {}

    /**
     * A page of a list.
     *
     * @param list the one asked for, else BLACK
     * @param field the one asked for, else the one with the most entries
     * @param province the one asked for, absent for all
     * @param next where the next page begins, absent when there is none
     * @param startAgain whether the place asked for is in the list no more
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ListPage(
            ListKind list,
            String field,
            @Nullable String province,
            List<Field> fields,
            List<PublishedEntry> entries,
            @Nullable UUID next,
            boolean startAgain) {}

    @GET
    @Operation(
            summary = "A page of 20 published entries of one list and field, the latest change first",
            description = "A list, field or province that there is not is answered by the nearest choice.")
    public ListPage page(
            @QueryParam("list") @Nullable String list,
            @QueryParam("field") @Nullable String field,
            @QueryParam("province") @Nullable String province,
            @QueryParam("after") @Nullable String after) {
        ListKind kind = Arrays.stream(ListKind.values())
                .filter(one -> one.name().equals(list))
                .findFirst()
                .orElse(ListKind.BLACK);
        String inField = field(kind, field);
        String place = province != null && province.matches("[1-9][0-9]") ? province : null;
        Optional<UUID> cursor = PublishedEntryResource.uuid(after);
        Optional<List<HeldEntry>> page = after != null && cursor.isEmpty()
                ? Optional.empty()
                : collection.page(
                        kind,
                        inField,
                        place == null ? null : Integer.valueOf(place),
                        cursor.orElse(null),
                        day.today().toEpochDay(),
                        PAGE + 1,
                        Wanted.PUBLISHED);
        List<HeldEntry> held = page.orElse(List.of());
        return new ListPage(
                kind,
                inField,
                place,
                words.fieldCodes().stream()
                        .map(code -> new Field(code, words.field(code)))
                        .toList(),
                held.stream()
                        .limit(PAGE)
                        .map(one -> texts.entry(one.record(), null))
                        .toList(),
                held.size() > PAGE ? held.get(PAGE - 1).entry() : null,
                page.isEmpty());
    }

    private String field(ListKind kind, @Nullable String asked) {
        String first = words.fieldCodes().getFirst();
        if (asked == null) {
            return statistics
                    .largestField(kind, day.today())
                    .orElse(new FieldCode(first))
                    .value();
        }
        return words.isField(asked) ? asked : first;
    }
}
