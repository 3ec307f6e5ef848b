package org.creditlists.sharing.published;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.creditlists.listprojection.authority.Directory;
import org.creditlists.sharing.collection.domain.NamedEntry;
import org.creditlists.sharing.publicity.Publicity;
import org.creditlists.sharing.words.Words;
import org.jspecify.annotations.Nullable;

/** Puts names for codes, and masks what is not for everybody. */
@Singleton
class PublishedTexts {

    private final Words words;
    private final Directory directory;

    PublishedTexts(Words words, Directory directory) {
        this.words = words;
        this.directory = directory;
    }

    PublishedEntry entry(NamedEntry record, @Nullable String match) {
        return new PublishedEntry(
                record.entry().value(),
                record.list(),
                record.name(),
                MaskedCode.of(record.subjectKind(), record.code()),
                words.field(record.field().value()),
                directory.nameOf(record.authority()),
                words.ground(record.standard(), record.ground()),
                words.basis(record.standard()),
                record.decisionNumber(),
                record.decisionDate(),
                record.validUntil(),
                record.displayUntil(),
                record.suspended(),
                match);
    }

    PublishedRecord record(Publicity.Published one, String match, LocalDate today) {
        return new PublishedRecord(
                one.kind(),
                one.name(),
                MaskedCode.of(one.subjectKind(), one.code()),
                one.title(),
                one.basis(),
                directory.nameOf(one.authority()),
                one.documentNumber(),
                one.decisionDate(),
                one.dueOn(),
                one.provisional(),
                one.publishedOn(),
                one.isLate(today),
                one.displayUntil(),
                match);
    }
}
