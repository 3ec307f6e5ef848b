package org.creditlists.casehandling.page;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.creditlists.casehandling.engine.CaseRow;
import org.creditlists.casehandling.evidence.Evidence;
import org.creditlists.casehandling.evidence.EvidenceStore;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.listprojection.authority.Directory;
import org.creditlists.listprojection.dossier.EntryTexts;

/** What every law needs to put its cases into words: the names of bodies, and the files of cases. */
@Singleton
public class CaseWords {

    private final Directory directory;
    private final EvidenceStore evidence;
    private final EntryTexts texts;

    CaseWords(Directory directory, EvidenceStore evidence, EntryTexts texts) {
        this.directory = directory;
        this.evidence = evidence;
        this.texts = texts;
    }

    /**
     * What people brought to a case.
     *
     * @param texts opens what they wrote
     */
    public record Brought(List<Evidence> files, EntryTexts.Opened texts) {}

    public Named body(AuthorityId id) {
        return Named.of(id.value(), directory.nameOf(id));
    }

    /** Puts several cases into words, with the files and keys of all of them read at once. */
    public <R extends CaseRow, V> List<V> views(List<R> found, BiFunction<R, Brought, V> view) {
        EntryTexts.Opened opened = texts.of(found.stream().map(CaseRow::entry).toList());
        Map<UUID, List<Evidence>> files =
                evidence.of(found.stream().map(CaseRow::caseId).toList());
        return found.stream()
                .map(one -> view.apply(
                        one, new Brought(files.getOrDefault(one.caseId().value(), List.of()), opened)))
                .toList();
    }
}
