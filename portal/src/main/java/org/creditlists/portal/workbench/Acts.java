package org.creditlists.portal.workbench;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.creditlists.portal.client.OtherServices.Answer;
import org.creditlists.portal.language.Language;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jspecify.annotations.Nullable;

/** Sends what a button asks for to the service that owns the matter. */
@Singleton
class Acts {

    private static final int WRONG = 422;

    private final Requests requests;
    private final Language language;

    Acts(Requests requests, Language language) {
        this.requests = requests;
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
        try {
            return refused(send(form, files));
        } catch (NumberFormatException e) {
            return new Refused(WRONG, language.work().formWrong());
        }
    }

    private @Nullable Refused refused(Answer answer) {
        return answer.isOk() ? null : new Refused(requests.status(answer), requests.problem(answer));
    }

    /** A file is stored whole, and decided line by line; receipts tell each line. */
    private @Nullable Refused push(FormState form, List<FormValue> files) {
        if (files.size() != 1) {
            return new Refused(WRONG, language.work().fileMissing());
        }
        FormValue file = files.getFirst();
        return refused(requests.upload(
                form.button().owner(),
                form.button().path("") + "?dryRun=" + form.values().containsKey("dryRun"),
                ListFile.type(file.getFileName(), form.value("charset", "")),
                file.getFileItem().getFile()));
    }

    /** Files first; those that were stored for nothing are deleted again. */
    private Answer send(FormState form, List<FormValue> files) {
        Button button = form.button();
        String path = button.path("") + "/evidence";
        List<String> evidence = new ArrayList<>();
        boolean used = false;
        try {
            for (FormValue file : files) {
                Answer stored = store(button, path, file);
                if (!stored.isOk()) {
                    return stored;
                }
                evidence.add(stored.content().path("evidence").asText());
            }
            Map<String, Object> body = ButtonBody.of(form, evidence);
            Answer answer = requests.send(button.method(), button.owner(), button.path(form.id()), body);
            // Without an answer it is not known whether they are used.
            used = answer.isOk() || answer.status() == 0;
            return answer;
        } finally {
            if (!used) {
                evidence.forEach(file -> requests.send("DELETE", button.owner(), path + "/" + file, null));
            }
        }
    }

    private Answer store(Button button, String path, FormValue file) {
        String type = Objects.requireNonNullElse(
                file.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE), MediaType.APPLICATION_OCTET_STREAM);
        return requests.upload(button.owner(), path, type, file.getFileItem().getFile());
    }
}
