package org.creditlists.portal.workbench.inquiry;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.creditlists.contracts.list.Text;
import org.creditlists.portal.client.SharingForCallers.Inquired;
import org.creditlists.portal.client.SharingForCallers.InquiredEntry;
import org.creditlists.portal.client.SharingForCallers.Measure;
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
    TemplateInstance answer(Inquired answer, InquiryFields typed) {
        List<String> warning = Objects.requireNonNullElse(answer.warning(), List.of());
        return Templates.inquiry(
                null,
                typed,
                new InquiryAnswer(
                        answer.inquiry().toString(),
                        !warning.isEmpty(),
                        answer.entries().stream().map(this::entry).toList(),
                        answer.notCovered().stream()
                                .map(phrases::category)
                                .collect(Collectors.joining(phrases.work().comma())),
                        answer.receipt()));
    }

    private AnsweredEntry entry(InquiredEntry entry) {
        return new AnsweredEntry(
                entry.name(),
                entry.code(),
                words(entry.match()),
                words(entry.behind()),
                phrases.message(entry.list()),
                phrases.field(entry.field()),
                phrases.authority(entry.authority()),
                entry.displayUntil().toString(),
                entry.suspended(),
                entry.measures().stream().map(this::measure).toList());
    }

    private String words(@Nullable String code) {
        return code == null ? "" : phrases.message(code);
    }

    private String measure(Measure one) {
        boolean rests = one.state().equals("RESTS");
        return phrases.both(new Text(one.zh(), one.en()))
                + (rests ? " (" + phrases.work().rests() + ")" : "");
    }
}
