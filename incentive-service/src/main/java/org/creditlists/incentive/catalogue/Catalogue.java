package org.creditlists.incentive.catalogue;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.list.Text;
import org.creditlists.contracts.policy.MeasuresEdition;
import org.creditlists.contracts.policy.MeasuresEdition.Measure;
import org.creditlists.runtime.policy.Editions;

/** The measures as people read them, also those that an edition of today holds no more. */
@Singleton
public class Catalogue {

    private final Editions<MeasuresEdition> editions;
    private final Map<Key, Known> known = new HashMap<>();
    private final LegalDay legalDay;

    Catalogue(Editions<MeasuresEdition> editions, LegalDay legalDay) {
        this.editions = editions;
        editions.latestFirst().forEach(edition -> edition.measures()
                .forEach(measure -> known.putIfAbsent(
                        new Key(measure.code(), measure.version()),
                        new Known(measure, edition.basisOf(measure), edition.edition()))));
        this.legalDay = legalDay;
    }

    private record Key(String code, int version) {}

    /** A measure with what it rests on. */
    public record Known(Measure measure, Text basis, String edition) {}

    public MeasuresEdition today() {
        return editions.on(legalDay.today());
    }

    /** In the latest edition that holds it in this version. */
    public Optional<Known> find(String code, int version) {
        return Optional.ofNullable(known.get(new Key(code, version)));
    }

    /** Whether it is called mandatory; a measure that nobody knows any more is not. */
    public boolean isMandatory(String code, int version) {
        return find(code, version)
                .filter(known -> known.measure().obligation() == MeasuresEdition.Obligation.MANDATORY)
                .isPresent();
    }

    public Text nameOf(String code, int version) {
        return find(code, version).map(known -> known.measure().name()).orElse(new Text(code, code));
    }
}
