package org.creditlists.contracts.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.PersonRole;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.list.Text;
import org.jspecify.annotations.Nullable;

/**
 * A policy edition: the catalogue of measures (GuoFa (2016) 33, art. 20). Nothing outside the edition in force can be
 * ordered.
 *
 * @param extending the edition whose measures this one takes over, null when it stands alone
 * @param bases legal documents that measures rest on
 * @param trades where a service desk meets an incentive
 * @param abolished codes that it does not take over
 */
public record MeasuresEdition(
        String edition,
        @Nullable String extending,
        LocalDate effectiveFrom,
        Text source,
        List<Basis> bases,
        List<Trade> trades,
        List<Measure> measures,
        List<String> abolished) {

    /** The editions that are shipped, on the class path. */
    public static final List<String> SHIPPED =
            List.of("/policy/measures-1.yaml", "/policy/measures-2.yaml", "/policy/measures-3.yaml");

    public MeasuresEdition {
        bases = orEmpty(bases);
        trades = orEmpty(trades);
        measures = orEmpty(measures);
        abolished = orEmpty(abolished);
    }

    /** @param date of the document */
    public record Basis(String code, LocalDate date, String zh, String en) {}

    public record Trade(String code, String zh, String en) {}

    /** Whether a measure favours or burdens. */
    public enum Kind {
        INCENTIVE,
        PUNISHMENT
    }

    /** Whether the law demands a measure or parties recommend it (GuoFa (2016) 33, art. 20). */
    public enum Obligation {
        MANDATORY,
        RECOMMENDED
    }

    /** @param document code of a legal document of the edition */
    public record Ground(String document, Text article) {}

    /**
     * @param source article that the measure comes from
     * @param region GB/T 2260 of where it holds, {@code 000000} for the nation
     * @param bodies who is responsible for it
     * @param subjects kinds of subjects that it can touch themselves; empty when it touches people behind only
     * @param lists that it goes with: RED for incentives, BLACK or WATCH for punishments
     * @param people roles behind an organisation on BLACK that it touches too; empty when it touches nobody behind
     *     (GuoFa (2016) 33, art. 14)
     * @param trades where a service desk meets it, empty for what no desk grants
     * @param perYear how often a year it may be used, null when that is not limited
     * @param conditions what limits it
     * @param mustNot what it must never do
     */
    public record Measure(
            String code,
            int version,
            Kind kind,
            Obligation obligation,
            String source,
            Ground basis,
            String region,
            Text bodies,
            Set<SubjectKind> subjects,
            Set<ListKind> lists,
            Set<PersonRole> people,
            Set<String> trades,
            @Nullable Integer perYear,
            Text name,
            Text conditions,
            Text mustNot) {}

    public Optional<Measure> find(String code) {
        return measures.stream().filter(measure -> measure.code().equals(code)).findFirst();
    }

    /** What a measure rests on, in words. */
    public Text basisOf(Measure measure) {
        Basis document = bases.stream()
                .filter(basis -> basis.code().equals(measure.basis().document()))
                .findFirst()
                .orElseThrow();
        Text article = measure.basis().article();
        return new Text(document.zh() + article.zh(), document.en() + ", " + article.en());
    }

    /**
     * Makes each edition complete, by what it extends.
     *
     * @return in the order of their first days
     * @throws IllegalArgumentException when an edition does not fit together
     */
    public static List<MeasuresEdition> complete(List<MeasuresEdition> editions) {
        Map<String, MeasuresEdition> complete = new LinkedHashMap<>();
        editions.stream()
                .sorted(Comparator.comparing(MeasuresEdition::effectiveFrom))
                .forEach(edition -> complete.put(edition.edition(), edition.completeWith(complete)));
        return List.copyOf(complete.values());
    }

    private MeasuresEdition completeWith(Map<String, MeasuresEdition> earlier) {
        if (extending == null) {
            check();
            return this;
        }
        MeasuresEdition before = earlier.get(extending);
        if (before == null) {
            throw new IllegalArgumentException(edition + " extends " + extending + ", which is no earlier edition");
        }
        for (String code : abolished) {
            if (before.find(code).isEmpty()) {
                throw new IllegalArgumentException(edition + " abolishes " + code + ", which is no measure");
            }
        }
        for (Measure measure : measures) {
            if (before.find(measure.code())
                    .filter(known -> known.version() >= measure.version() && !known.equals(measure))
                    .isPresent()) {
                throw new IllegalArgumentException(edition + " changes " + measure.code() + " without a new version");
            }
        }
        List<Measure> kept = before.measures().stream()
                .filter(measure -> !abolished.contains(measure.code()))
                .toList();
        var whole = new MeasuresEdition(
                edition,
                extending,
                effectiveFrom,
                source,
                merged(before.bases(), bases, Basis::code),
                merged(before.trades(), trades, Trade::code),
                merged(kept, measures, Measure::code),
                abolished);
        whole.check();
        return whole;
    }

    private static <T> List<T> merged(List<T> before, List<T> own, Function<T, String> code) {
        Map<String, T> all = new LinkedHashMap<>();
        before.forEach(one -> all.put(code.apply(one), one));
        own.forEach(one -> all.put(code.apply(one), one));
        return List.copyOf(all.values());
    }

    private void check() {
        Set<String> documents = unique(bases, Basis::code);
        Set<String> known = unique(trades, Trade::code);
        unique(measures, Measure::code);
        List<String> wrong = new ArrayList<>();
        for (Measure measure : measures) {
            if (!documents.contains(measure.basis().document())) {
                wrong.add(measure.code() + ": unknown basis " + measure.basis().document());
            }
            if (!known.containsAll(measure.trades())) {
                wrong.add(measure.code() + ": unknown trade in " + measure.trades());
            }
            if (measure.subjects().isEmpty() && measure.people().isEmpty()) {
                wrong.add(measure.code() + ": touches nobody");
            }
            if (measure.lists().isEmpty()
                    || measure.lists().stream()
                            .anyMatch(list -> list.burdens() != (measure.kind() == Kind.PUNISHMENT))) {
                wrong.add(measure.code() + ": red lists bring incentives, the others burdens");
            }
            if (measure.kind() == Kind.INCENTIVE && !measure.people().isEmpty()) {
                wrong.add(measure.code() + ": incentives touch nobody behind a subject");
            }
            if (!measure.region().matches("\\d{6}")) {
                wrong.add(measure.code() + ": region " + measure.region());
            }
        }
        for (Basis basis : bases) {
            if (basis.date().isAfter(effectiveFrom)) {
                wrong.add(basis.code() + " is younger than the edition");
            }
        }
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(edition + ": " + String.join("; ", wrong));
        }
    }

    private <T> Set<String> unique(List<T> all, Function<T, String> code) {
        Set<String> codes = all.stream().map(code).collect(Collectors.toSet());
        if (codes.size() < all.size()) {
            throw new IllegalArgumentException(edition + ": a code stands twice");
        }
        return codes;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
