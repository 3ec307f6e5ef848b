package org.creditlists.portal.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.list.Text;
import org.creditlists.portal.client.Names;
import org.creditlists.portal.language.CodeMessages;
import org.creditlists.portal.language.Language;
import org.creditlists.portal.language.Messages;
import org.creditlists.portal.language.WorkbenchMessages;

/** Cells, heads and labels in the reader's language. */
@Singleton
public class Phrases {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Language language;
    private final Names names;

    Phrases(Language language, Names names) {
        this.language = language;
        this.names = names;
    }

    public Messages messages() {
        return language.messages();
    }

    public WorkbenchMessages work() {
        return language.work();
    }

    public CodeMessages codes() {
        return language.codes();
    }

    /** The words of a code that a service sent. */
    public String message(String code) {
        return language.message(code);
    }

    /** @param kind as {@link Language#message(String, String)} takes it */
    public String message(String kind, String code) {
        return language.message(kind, code);
    }

    /** Choices whose codes are keys of messages. */
    public List<Input.Option> options(List<String> codes) {
        return codes.stream()
                .map(code -> new Input.Option(code, language.message(code)))
                .toList();
    }

    /** Codes of an edition, in words. */
    public List<Input.Option> coded(JsonNode terms, String member, Predicate<JsonNode> wanted) {
        List<Input.Option> options = new ArrayList<>();
        terms.path(member).forEach(one -> {
            if (wanted.test(one)) {
                options.add(new Input.Option(text(one, "code"), both(one)));
            }
        });
        return options;
    }

    public String both(JsonNode node) {
        return language.of(new Text(text(node, "zh"), text(node, "en")));
    }

    public String field(String code) {
        return language.of(names.field(code));
    }

    public String authority(String id) {
        return language.of(names.authority(id));
    }

    /** A category of subjects and lists, which is written as {@code INDIVIDUAL-BLACK}. */
    public String category(String written) {
        String[] both = written.split("-");
        return (both[0].equals(SubjectKind.INDIVIDUAL.name()) ? work().individual() : work().organisation()) + " · "
                + language.message(both[1]);
    }

    /** An instant to the minute, in China's time. */
    public static String local(String instant) {
        return instant.isEmpty() ? "" : MINUTES.format(Instant.parse(instant).atZone(WorkingDays.LEGAL_ZONE));
    }

    /** A deadline, marked when it has passed. */
    public static String due(JsonNode node, String member) {
        return text(node, member) + (node.path("overdue").asBoolean() ? " !" : "");
    }

    public static String text(JsonNode node, String member) {
        return node.path(member).asText("");
    }
}
