package org.creditlists.designation.registry.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.designation.registry.domain.Authority.BodyKind;
import org.creditlists.designation.registry.domain.Authority.Mandate;
import org.creditlists.designation.standard.domain.AuthorityLevel;

/**
 * A registered body, open or closed.
 *
 * @param region GB/T 2260, six digits; {@code 000000} for the nation
 * @param mandates what it may do, in which field and when; ended ones stay
 */
public record Body(
        AuthorityId id,
        BodyKind kind,
        AuthorityLevel level,
        String region,
        String zh,
        String en,
        List<Mandate> mandates) {

    static Body of(RegistryEvent.Registered e) {
        return new Body(e.authority(), e.kind(), e.level(), e.region(), e.zh(), e.en(), List.of());
    }

    Body named(String newZh, String newEn) {
        return new Body(id, kind, level, region, newZh, newEn, mandates);
    }

    Body granted(Mandate mandate) {
        List<Mandate> more = new ArrayList<>(mandates);
        more.add(mandate);
        return with(more);
    }

    /** With the mandate ended that holds on the last day. */
    Body ended(Authority.Power power, FieldCode field, LocalDate lastDay) {
        return with(each(
                mandates.stream(),
                mandate -> mandate.gives(power, field, lastDay) ? until(mandate, lastDay) : mandate));
    }

    /** With no mandate after a day. */
    Body closed(LocalDate lastDay) {
        return with(each(
                mandates.stream().filter(mandate -> !mandate.from().isAfter(lastDay)),
                mandate -> mandate.covers(lastDay) ? until(mandate, lastDay) : mandate));
    }

    /** Whether it is an association that a department of the nation may let designate. */
    boolean mayBeAuthorised() {
        return kind == BodyKind.ASSOCIATION && level == AuthorityLevel.NATIONAL;
    }

    /** Whether it had this power in a field on a day. */
    boolean may(Authority.Power power, FieldCode field, LocalDate day) {
        return mandates.stream().anyMatch(mandate -> mandate.gives(power, field, day));
    }

    private static List<Mandate> each(Stream<Mandate> mandates, UnaryOperator<Mandate> change) {
        return mandates.map(change).toList();
    }

    private static Mandate until(Mandate mandate, LocalDate lastDay) {
        return new Mandate(mandate.power(), mandate.field(), mandate.from(), lastDay, mandate.authorisation());
    }

    private Body with(List<Mandate> next) {
        return new Body(id, kind, level, region, zh, en, next);
    }
}
