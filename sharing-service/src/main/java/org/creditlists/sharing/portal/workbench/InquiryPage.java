package org.creditlists.sharing.portal.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.creditlists.listprojection.authority.Directory;
import org.creditlists.sharing.portal.Language;
import org.creditlists.sharing.words.Words;
import org.jspecify.annotations.Nullable;

/** The page on which officers ask about somebody, with what was answered. */
@Singleton
class InquiryPage {

    private final Template page;
    private final Words words;
    private final Directory directory;
    private final Language language;
    private final ObjectMapper json;

    InquiryPage(
            @Location("workbench/inquiry.html") Template page,
            Words words,
            Directory directory,
            Language language,
            ObjectMapper json) {
        this.page = page;
        this.words = words;
        this.directory = directory;
        this.language = language;
        this.json = json;
    }

    /** @param message what was refused, null for nothing */
    TemplateInstance form(@Nullable String message) {
        return page.data("answer", null).data("message", message).data("entries", List.of());
    }

    /**
     * An entry of an answer, as the page shows it.
     *
     * @param match why the name counts as the same; empty when it was asked about a code
     * @param behind role in which the person who was asked about stands behind the organisation of the entry; mostly
     *     empty
     */
    public record Shown(
            String name,
            String code,
            String match,
            String behind,
            String list,
            String field,
            String authority,
            String until,
            boolean suspended,
            List<String> measures) {}

    /** @param answer about a code or a name, JSON */
    TemplateInstance answer(byte[] answer) throws IOException {
        JsonNode said = json.readTree(answer);
        List<Shown> entries = new ArrayList<>();
        said.path("entries").forEach(entry -> entries.add(shown(entry)));
        List<String> notCovered = new ArrayList<>();
        said.path("notCovered").forEach(one -> notCovered.add(Boards.category(language, one.asText())));
        return page.data("answer", said)
                .data("message", null)
                .data("entries", entries)
                .data("notCovered", String.join(language.message("comma"), notCovered));
    }

    private Shown shown(JsonNode entry) {
        List<String> measures = new ArrayList<>();
        entry.path("measures").forEach(one -> measures.add(measure(one)));
        return new Shown(
                entry.path("name").asText(),
                entry.path("code").asText(),
                entry.has("match") ? language.message(entry.path("match").asText()) : "",
                entry.has("behind") ? language.message(entry.path("behind").asText()) : "",
                language.message(entry.path("list").asText()),
                language.of(words.field(entry.path("field").asText())),
                language.of(directory.nameOf(entry.path("authority").asText())),
                entry.path("displayUntil").asText(),
                entry.path("suspended").asBoolean(),
                measures);
    }

    private String measure(JsonNode one) {
        String rests = one.path("state").asText().equals("RESTS") ? " (" + language.message("rests") + ")" : "";
        return one.path(language.isEnglish() ? "en" : "zh").asText() + rests;
    }
}
