package org.creditlists.designation.entry;

import jakarta.inject.Singleton;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.designation.registry.Registry;
import org.creditlists.designation.standard.domain.HonoursEdition;
import org.creditlists.designation.standard.domain.Standards;
import org.creditlists.runtime.hash.KeyedHash;

/** All that a line is looked up in. */
@Singleton
final class Book {

    private final Standards standards;
    private final HonoursEdition honours;
    private final Registry registry;
    private final VerifiedApplications applications;
    private final KeyedHash hash;
    private final LegalDay legalDay;

    Book(
            Standards standards,
            HonoursEdition honours,
            Registry registry,
            VerifiedApplications applications,
            KeyedHash hash,
            LegalDay legalDay) {
        this.standards = standards;
        this.honours = honours;
        this.registry = registry;
        this.applications = applications;
        this.hash = hash;
        this.legalDay = legalDay;
    }

    Standards standards() {
        return standards;
    }

    HonoursEdition honours() {
        return honours;
    }

    Registry registry() {
        return registry;
    }

    VerifiedApplications applications() {
        return applications;
    }

    KeyedHash hash() {
        return hash;
    }

    LegalDay legalDay() {
        return legalDay;
    }
}
