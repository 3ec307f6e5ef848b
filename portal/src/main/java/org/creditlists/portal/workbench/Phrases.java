package org.creditlists.portal.workbench;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.list.Text;
import org.creditlists.portal.client.Coded;
import org.creditlists.portal.client.Names;
import org.creditlists.portal.language.CodeMessages;
import org.creditlists.portal.language.Language;
import org.creditlists.portal.language.Messages;
import org.creditlists.portal.language.WorkbenchMessages;
import org.jspecify.annotations.Nullable;

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

    /** Choices whose words a service sent. */
    public List<Input.Option> coded(List<? extends Coded> codes) {
        return codes.stream()
                .map(one -> new Input.Option(one.code(), both(one.words())))
                .toList();
    }

    /** Empty for what is absent. */
    public String both(@Nullable Text text) {
        return text == null ? "" : language.of(text);
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
    public static String local(Instant instant) {
        return MINUTES.format(instant.atZone(WorkingDays.LEGAL_ZONE));
    }

    /** A deadline, marked when it has passed. */
    public static String due(@Nullable LocalDate deadline, boolean overdue) {
        return text(deadline) + (overdue ? " !" : "");
    }

    /** Empty for what is absent. */
    public static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
