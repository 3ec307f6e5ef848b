package org.creditlists.sharing.domain.power;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.creditlists.contracts.list.Text;

/**
 * A policy edition: powers of inquiry by category and rank (S3).
 *
 * @param ranks the lowest first
 * @param longestDays that a special application may last
 * @param decideWithinDays days after which an application that nobody decided about lapses
 */
public record PowersEdition(
        String edition, LocalDate effectiveFrom, Text source, List<Rank> ranks, int longestDays, int decideWithinDays) {

    /** @param covers categories as {@link Category} writes them */
    public record Rank(String rank, String zh, String en, Set<String> covers) {}

    /** Stops the start when a rank covers what is no category. */
    public PowersEdition {
        if (ranks.isEmpty() || longestDays < 1 || decideWithinDays < 1) {
            throw new IllegalArgumentException("an edition of powers has ranks, and days of at least 1");
        }
        ranks.forEach(rank -> rank.covers().forEach(Category::of));
    }

    public Optional<Rank> find(String rank) {
        return ranks.stream().filter(one -> one.rank().equals(rank)).findFirst();
    }
}
