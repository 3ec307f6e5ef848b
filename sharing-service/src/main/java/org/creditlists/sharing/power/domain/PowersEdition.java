package org.creditlists.sharing.power.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.creditlists.contracts.list.Text;

/**
 * A policy edition: powers of inquiry by organisation, category and rank (GuoFa (2014) 21, part IV(5)).
 *
 * @param ranks of every organisation that has none of its own, the lowest first
 * @param organisations those that have ranks of their own, which count instead
 * @param longestDays that a special application may last
 * @param decideWithinDays days after which an application that nobody decided about lapses
 */
public record PowersEdition(
        String edition,
        LocalDate effectiveFrom,
        Text source,
        List<Rank> ranks,
        List<Organisation> organisations,
        int longestDays,
        int decideWithinDays) {

    /** @param covers categories as {@link Category} writes them */
    public record Rank(String rank, String zh, String en, Set<String> covers) {}

    /**
     * @param organisation its id in the registry
     * @param ranks the lowest first
     */
    public record Organisation(String organisation, List<Rank> ranks) {}

    /** Stops the start when a rank covers what is no category, or somebody has no rank. */
    @SuppressWarnings("ConstantValue") // an edition in a file may leave it out
    public PowersEdition {
        organisations = organisations == null ? List.of() : List.copyOf(organisations);
        if (ranks.isEmpty()
                || organisations.stream().anyMatch(one -> one.ranks().isEmpty())
                || longestDays < 1
                || decideWithinDays < 1) {
            throw new IllegalArgumentException("an edition of powers has ranks, and days of at least 1");
        }
        ranks.forEach(rank -> rank.covers().forEach(Category::of));
        organisations.forEach(one -> one.ranks().forEach(rank -> rank.covers().forEach(Category::of)));
    }

    /** The lowest first. */
    public List<Rank> ranksOf(String organisation) {
        return organisations.stream()
                .filter(one -> one.organisation().equals(organisation))
                .findFirst()
                .map(Organisation::ranks)
                .orElse(ranks);
    }

    public Optional<Rank> find(String organisation, String rank) {
        return ranksOf(organisation).stream()
                .filter(one -> one.rank().equals(rank))
                .findFirst();
    }
}
