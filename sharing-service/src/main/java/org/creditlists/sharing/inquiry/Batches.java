package org.creditlists.sharing.inquiry;

import jakarta.inject.Singleton;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.sharing.duty.PeopleBehind;
import org.creditlists.sharing.log.InquiryLog;
import org.creditlists.sharing.log.NotFoundCodes;

/** Has what the answers to batches read and write. */
@Singleton
class Batches {

    private final Moments moments;
    private final VisibleEntries visible;
    private final InquiryLog log;
    private final NotFoundCodes notFound;
    private final PeopleBehind people;
    private final KeyedHash hash;

    Batches(
            Moments moments,
            VisibleEntries visible,
            InquiryLog log,
            NotFoundCodes notFound,
            PeopleBehind people,
            KeyedHash hash) {
        this.moments = moments;
        this.visible = visible;
        this.log = log;
        this.notFound = notFound;
        this.people = people;
        this.hash = hash;
    }

    Moments moments() {
        return moments;
    }

    VisibleEntries visible() {
        return visible;
    }

    InquiryLog log() {
        return log;
    }

    NotFoundCodes notFound() {
        return notFound;
    }

    PeopleBehind people() {
        return people;
    }

    KeyedHash hash() {
        return hash;
    }
}
