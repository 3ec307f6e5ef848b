package org.creditlists.designation.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.Text;

/** A policy edition: fields, standards and the authorities that apply them. */
public record StandardsEdition(
        String edition,
        LocalDate effectiveFrom,
        Text source,
        Text note,
        List<Field> fields,
        List<Standard> standards,
        List<Authority> authorities) {

    public record Field(String code, String zh, String en, String source) {}

    public Optional<Standard> standard(String field, ListKind list) {
        return standards.stream()
                .filter(standard -> standard.field().equals(field) && standard.list() == list)
                .findFirst();
    }

    public Optional<Authority> authority(String id) {
        return authorities.stream()
                .filter(authority -> authority.id().equals(id))
                .findFirst();
    }
}
