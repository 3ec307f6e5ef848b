package org.creditlists.portal.workbench.inquiry;

import static org.creditlists.portal.workbench.Phrases.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.creditlists.portal.workbench.Phrases;
import org.creditlists.portal.workbench.inquiry.InquiryAnswer.AnsweredEntry;
import org.jspecify.annotations.Nullable;

/** The form of an inquiry, with its answer. */
@Singleton
class InquiryPage {

    private final Phrases phrases;

    InquiryPage(Phrases phrases) {
        this.phrases = phrases;
    }

    /** Templates; the build checks what they read. */
    @CheckedTemplate(basePath = "workbench")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance inquiry(
                @Nullable String message, InquiryFields typed, @Nullable InquiryAnswer answer);
    }

    /** @param message why it was refused, null for nothing */
    static TemplateInstance form(@Nullable String message, InquiryFields typed) {
        return Templates.inquiry(message, typed, null);
    }

    /** @param answer about a code or a name */
    TemplateInstance answer(JsonNode answer, InquiryFields typed) {
        List<AnsweredEntry> entries = new ArrayList<>();
        answer.path("entries").forEach(entry -> entries.add(entry(entry)));
        List<String> notCovered = new ArrayList<>();
        answer.path("notCovered").forEach(one -> notCovered.add(phrases.category(one.asText())));
        return Templates.inquiry(
                null,
                typed,
                new InquiryAnswer(
                        text(answer, "inquiry"),
                        !answer.path("warning").isEmpty(),
                        entries,
                        String.join(phrases.work().comma(), notCovered),
                        text(answer, "receipt")));
    }

    private AnsweredEntry entry(JsonNode entry) {
        List<String> measures = new ArrayList<>();
        entry.path("measures").forEach(one -> measures.add(measure(one)));
        return new AnsweredEntry(
                text(entry, "name"),
                text(entry, "code"),
                entry.has("match") ? phrases.message(text(entry, "match")) : "",
                entry.has("behind") ? phrases.message(text(entry, "behind")) : "",
                phrases.message(text(entry, "list")),
                phrases.field(text(entry, "field")),
                phrases.authority(text(entry, "authority")),
                text(entry, "displayUntil"),
                entry.path("suspended").asBoolean(),
                measures);
    }

    private String measure(JsonNode one) {
        boolean rests = text(one, "state").equals("RESTS");
        return phrases.both(one) + (rests ? " (" + phrases.work().rests() + ")" : "");
    }
}
