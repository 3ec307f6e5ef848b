package org.creditlists.sharing.published;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.list.Text;
import org.creditlists.listprojection.authority.Directory;
import org.creditlists.sharing.collection.EntryCollection;
import org.creditlists.sharing.figures.Statistics;
import org.creditlists.sharing.figures.Trends;
import org.creditlists.sharing.words.Words;
import org.creditlists.web.limit.PublicRead;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Counts of what is published, without a name (GuoFa (2016) 33, art. 23). */
@Path("/public/figures")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@PublicRead
@RunOnVirtualThread
public class FiguresResource {

    private final Statistics statistics;
    private final Trends trends;
    private final Words words;
    private final Directory directory;
    private final LegalDay day;

    FiguresResource(Statistics statistics, Trends trends, Words words, Directory directory, LegalDay day) {
        this.statistics = statistics;
        this.trends = trends;
        this.words = words;
        this.directory = directory;
        this.day = day;
    }

    /** @param entries published and in force */
    public record Total(ListKind list, int entries) {}

    /** @param figures one for each list, in the order of the totals */
    public record Row(String code, Text name, List<Integer> figures) {}

    /** How good what an authority sent is, with its name. */
    public record Quality(Text name, long entries, long nonconforming, long corrected, long wrong) {}

    /**
     * @param byProvince of organisations; its codes are the first two digits of GB/T 2260, 0 or 10 for the nation
     * @param trend as many as were in force at the end of each month, or are now
     */
    public record Figures(
            List<Row> byField,
            List<Row> byProvince,
            List<Row> byAuthority,
            List<Trends.Total> trend,
            List<Quality> quality) {}

    @GET
    @Path("/totals")
    @Operation(summary = "How many entries of each list are published; at most ten seconds old")
    public List<Total> totals() {
        List<EntryCollection.Counted> counts = statistics.published(day.today());
        List<Total> totals = new ArrayList<>();
        for (ListKind list : ListKind.values()) {
            totals.add(new Total(
                    list,
                    counts.stream()
                            .filter(one -> one.list() == list)
                            .mapToInt(EntryCollection.Counted::entries)
                            .sum()));
        }
        return totals;
    }

    @GET
    @Operation(
            summary = "Published entries by field, province and authority, the trend of a year, and the quality of"
                    + " sources",
            description = "Counts are at most ten seconds old; trend and quality are worked out every hour.")
    public Figures figures() {
        List<EntryCollection.Counted> counts = statistics.published(day.today());
        List<EntryCollection.Counted> organisations = counts.stream()
                .filter(one -> one.kind() == SubjectKind.ORGANISATION)
                .toList();
        return new Figures(
                rows(counts, one -> one.field().value(), field -> words.field(field)),
                rows(organisations, one -> Integer.toString(one.province()), code -> new Text(code, code)),
                rows(counts, one -> one.authority().value(), id -> directory.nameOf(new AuthorityId(id))),
                trends.totals(),
                trends.known().quality().stream()
                        .map(one -> new Quality(
                                directory.nameOf(one.authority()),
                                one.entries(),
                                one.nonconforming(),
                                one.corrected(),
                                one.wrong()))
                        .toList());
    }

    private static List<Row> rows(
            List<EntryCollection.Counted> counts,
            Function<EntryCollection.Counted, String> code,
            Function<String, Text> name) {
        Map<String, int[]> figures = new TreeMap<>();
        for (EntryCollection.Counted one : counts) {
            figures.computeIfAbsent(code.apply(one), key -> new int[ListKind.values().length])[
                            List.of(ListKind.values()).indexOf(one.list())] +=
                    one.entries();
        }
        List<Row> rows = new ArrayList<>();
        figures.forEach((key, each) -> rows.add(new Row(
                key, name.apply(key), java.util.Arrays.stream(each).boxed().toList())));
        rows.sort(Comparator.comparing((Row row) ->
                        row.figures().stream().mapToInt(Integer::intValue).sum())
                .reversed()
                .thenComparing(Row::code));
        return rows;
    }
}
