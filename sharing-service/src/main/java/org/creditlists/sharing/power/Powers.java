package org.creditlists.sharing.power;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.creditlists.runtime.policy.Editions;
import org.creditlists.sharing.power.domain.Category;
import org.creditlists.sharing.power.domain.PowersEdition;
import org.creditlists.sharing.power.domain.SpecialApplication;

/**
 * What somebody may ask about, by organisation, rank and category; and by special applications (GuoFa (2014) 21, part
 * IV(5)).
 */
@Singleton
public class Powers {

    private static final int MOST_RANKS = 10_000;

    private final Editions<PowersEdition> editions;
    private final SpecialApplications applications;
    /** Powers of ranks, as far as somebody asked with them. */
    private final LoadingCache<Own, Optional<Power>> ofRanks =
            Caffeine.newBuilder().maximumSize(MOST_RANKS).build(this::powerOf);

    Powers(Editions<PowersEdition> editions, SpecialApplications applications) {
        this.editions = editions;
        this.applications = applications;
    }

    public PowersEdition on(LocalDate day) {
        return editions.on(day);
    }

    /**
     * What a person may ask about.
     *
     * @param name of the power, as the log keeps it: the rank, and numbers of special applications
     * @param notCovered the same whoever is asked about, so that it says nothing about anyone
     */
    public record Power(String name, Set<Category> covered, List<String> notCovered) {

        static Power of(String name, Set<Category> covered) {
            return new Power(
                    name,
                    Set.copyOf(covered),
                    Category.ALL.stream()
                            .filter(category -> !covered.contains(category))
                            .map(Category::toString)
                            .toList());
        }
    }

    /** What a person may ask about on a day: the power of the rank, and what was granted. */
    public static final class Powerful {

        private final Power own;
        private final List<SpecialApplication> granted;
        private final LocalDate day;
        private final Power general;

        private Powerful(Power own, List<SpecialApplication> granted, LocalDate day) {
            this.own = own;
            this.granted = granted;
            this.day = day;
            this.general = about("");
        }

        /** When it is not about one code: without what was granted about one subject. */
        public Power general() {
            return general;
        }

        /** When it is about the holder of a code. */
        public Power about(String codeHash) {
            if (granted.isEmpty()) {
                return own;
            }
            Set<Category> covered = new HashSet<>(own.covered());
            var name = new StringBuilder(own.name());
            for (SpecialApplication one : granted) {
                boolean counts = false;
                for (Category category : Category.ALL) {
                    counts |= one.covers(category, codeHash, day) && covered.add(category);
                }
                if (counts) {
                    name.append('+').append(one.id());
                }
            }
            return Power.of(name.toString(), covered);
        }

        /** Whether there is anybody of a category about whom it may be asked. */
        public boolean reaches(Category category) {
            return general.covered().contains(category)
                    || granted.stream().anyMatch(one -> one.covers(category, one.codeHash(), day));
        }
    }

    private record Own(String organisation, String rank, LocalDate day) {}

    /**
     * @param rank as the token names it; the lowest when it names none
     * @return empty when there is no such rank
     */
    public Optional<Powerful> of(String rank, String organisation, String person, LocalDate day) {
        return ofRanks.get(new Own(organisation, rank, day)).map(power -> powerful(power, organisation, person, day));
    }

    /** Whether an organisation has a rank on a day. */
    public boolean isRank(String organisation, String rank, LocalDate day) {
        return ofRanks.get(new Own(organisation, rank, day)).isPresent();
    }

    private Powerful powerful(Power power, String organisation, String person, LocalDate day) {
        List<SpecialApplication> granted = applications.grantedTo(person);
        return granted.isEmpty()
                ? new Powerful(power, granted, day)
                : new Powerful(
                        power,
                        granted.stream()
                                .filter(one -> one.organisation().equals(organisation))
                                .toList(),
                        day);
    }

    private Optional<Power> powerOf(Own own) {
        PowersEdition edition = editions.on(own.day());
        Optional<PowersEdition.Rank> rank = own.rank().isEmpty()
                ? Optional.of(edition.ranksOf(own.organisation()).getFirst())
                : edition.find(own.organisation(), own.rank());
        return rank.map(found ->
                Power.of(found.rank(), found.covers().stream().map(Category::of).collect(Collectors.toSet())));
    }
}
