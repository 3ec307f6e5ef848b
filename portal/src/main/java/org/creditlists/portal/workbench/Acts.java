package org.creditlists.portal.workbench;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.creditlists.portal.client.Answer;
import org.creditlists.portal.client.Designation;
import org.creditlists.portal.client.EvidenceFile;
import org.creditlists.portal.client.Owner;
import org.creditlists.portal.client.ServiceFiles;
import org.creditlists.portal.language.Language;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jspecify.annotations.Nullable;

/** Carries out what a button asks for, with the files of its form. */
@Singleton
class Acts {

    private static final int WRONG = 422;

    private final ButtonRequests requests;
    private final ServiceFiles serviceFiles;
    private final RefusedAnswers refusals;
    private final Language language;

    Acts(ButtonRequests requests, ServiceFiles serviceFiles, RefusedAnswers refusals, Language language) {
        this.requests = requests;
        this.serviceFiles = serviceFiles;
        this.refusals = refusals;
        this.language = language;
    }

    /** @param status of HTTP */
    record Refused(int status, String text) {}

    /** Null when it was done. */
    @Nullable
    Refused carryOut(FormState form, List<FormValue> files) {
        if (form.button() == Button.PUSH) {
            return push(form, files);
        }
        if (!files.isEmpty() && !form.button().takesFiles()) {
            return new Refused(WRONG, language.work().formWrong());
        }
        try {
            return refused(send(form, files));
        } catch (NumberFormatException e) {
            return new Refused(WRONG, language.work().formWrong());
        }
    }

    private @Nullable Refused refused(Answer<?> answer) {
        return answer instanceof Answer.Refused<?> why ? new Refused(refusals.status(why), refusals.text(why)) : null;
    }

    /** A file is stored whole, and decided line by line; receipts tell each line. */
    private @Nullable Refused push(FormState form, List<FormValue> files) {
        if (files.size() != 1) {
            return new Refused(WRONG, language.work().fileMissing());
        }
        FormValue file = files.getFirst();
        return refused(serviceFiles.upload(
                Owner.DESIGNATION,
                "/pushes?dryRun=" + form.values().containsKey("dryRun"),
                ListFile.type(
                        file.getFileName(),
                        form.value("charset", ""),
                        file.getFileItem().getFile()),
                file.getFileItem().getFile(),
                Designation.Push.class));
    }

    /** Files first; those that were stored for nothing are deleted again. */
    private Answer<?> send(FormState form, List<FormValue> files) {
        Owner owner = form.button().owner();
        List<UUID> evidence = new ArrayList<>();
        boolean used = false;
        try {
            for (FormValue file : files) {
                Answer<EvidenceFile> stored = store(owner, file);
                if (!(stored instanceof Answer.Given<EvidenceFile>(EvidenceFile content))) {
                    return stored;
                }
                evidence.add(content.evidence());
            }
            Answer<?> answer = Answer.of(() -> {
                requests.send(form, evidence);
                return form;
            });
            // Without an answer it is not known whether they are used.
            used = !(answer instanceof Answer.Refused<?> refused) || refused.isNotReached();
            return answer;
        } finally {
            if (!used) {
                evidence.forEach(file -> delete(owner, file));
            }
        }
    }

    private Answer<EvidenceFile> store(Owner owner, FormValue file) {
        String path = owner == Owner.OBJECTION ? "/objections/evidence" : "/restorations/evidence";
        String type = Objects.requireNonNullElse(
                file.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE), MediaType.APPLICATION_OCTET_STREAM);
        return serviceFiles.upload(owner, path, type, file.getFileItem().getFile(), EvidenceFile.class);
    }

    /** A file that stays is deleted by its service within a day. */
    private void delete(Owner owner, UUID file) {
        Answer.of(() -> {
            requests.delete(owner, file);
            return file;
        });
    }
}
