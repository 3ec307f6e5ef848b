package org.creditlists.sharing.intake.power;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.runtime.http.RefusedException;
import org.creditlists.runtime.policy.Editions;
import org.creditlists.sharing.domain.power.Category;
import org.creditlists.sharing.domain.power.PowersEdition;
import org.creditlists.sharing.domain.power.SpecialApplication;

/** What somebody may ask about, now. */
@Singleton
public class Powers {

    private static final int FORBIDDEN = 403;

    private final Editions<PowersEdition> editions;
    private final SpecialApplications applications;
    private final Map<Own, Power> ofRanks = new ConcurrentHashMap<>();

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

    private record Own(String edition, String rank) {}

    /**
     * @param rank as the token names it; the lowest when it names none
     * @throws RefusedException 403 when there is no such rank
     */
    public Power of(String rank, String organisation, String person, String codeHash, LocalDate day) {
        PowersEdition edition = editions.on(day);
        PowersEdition.Rank own = rank.isEmpty()
                ? edition.ranks().getFirst()
                : edition.find(rank)
                        .orElseThrow(() -> new RefusedException(
                                new Refusal(
                                        "rank-unknown",
                                        "",
                                        "S3",
                                        "访问令牌中的查询级别无效",
                                        "The token names a rank that has no powers of inquiry"),
                                FORBIDDEN));
        Power power = ofRanks.computeIfAbsent(new Own(edition.edition(), own.rank()), key -> powerOf(own));
        List<SpecialApplication> granted = applications.grantedTo(person);
        if (granted.isEmpty()) {
            return power;
        }
        Set<Category> covered = new HashSet<>(power.covered());
        var name = new StringBuilder(own.rank());
        for (SpecialApplication one : granted) {
            if (one.organisation().equals(organisation)) {
                boolean counts = false;
                for (Category category : Category.ALL) {
                    counts |= one.covers(category, codeHash, day) && covered.add(category);
                }
                if (counts) {
                    name.append('+').append(one.id());
                }
            }
        }
        return Power.of(name.toString(), covered);
    }

    private static Power powerOf(PowersEdition.Rank rank) {
        return Power.of(rank.rank(), rank.covers().stream().map(Category::of).collect(Collectors.toSet()));
    }
}
