package org.creditlists.portal.pages.problems;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.creditlists.portal.language.Language;
import org.creditlists.web.code.ProblemCode;
import org.creditlists.web.problem.Problem;
import org.creditlists.web.problem.ProblemMappers;

/** Puts codes of problems into the reader's language. */
@Singleton
class ProblemTexts {

    private static final int ABSENT = 404;
    /** Between the Chinese and the English name of an article, and between two articles. */
    private static final String BOTH = " / ";

    private static final String AND = "; ";

    private final Language language;

    ProblemTexts(Language language) {
        this.language = language;
    }

    /** A code in the list. */
    public record Line(String code, String statuses, String says) {}

    /** A code on its page. */
    public record Explained(
            String code,
            String statuses,
            String says,
            List<Meaning> meanings,
            String advice,
            boolean everywhere,
            List<Operation> operations) {}

    /** An operation that gives the code. */
    public record Operation(String service, String method, String path) {}

    /**
     * What some services say.
     *
     * @param basis empty for rules of the protocol
     */
    public record Meaning(String services, int status, String says, String basis) {}

    /** @param wanted a part of a code or of what it says; empty for all */
    List<Line> lines(Collection<ProblemCode> codes, String wanted) {
        String part = wanted.toLowerCase(Locale.ROOT);
        return codes.stream()
                .map(one -> new Line(one.code(), statuses(one), inOne(one.says())))
                .filter(one -> one.code().contains(part)
                        || one.statuses().contains(part)
                        || one.says().toLowerCase(Locale.ROOT).contains(part))
                .toList();
    }

    Explained explained(ProblemCode one) {
        return new Explained(
                one.code(),
                statuses(one),
                inOne(one.says()),
                one.meanings().stream()
                        .map(meaning -> new Meaning(
                                services(meaning),
                                meaning.status(),
                                says(meaning),
                                basis(meaning.basis() == null ? "" : meaning.basis())))
                        .toList(),
                inOne(one.advice()),
                one.everywhere(),
                one.operations().stream()
                        .map(each ->
                                new Operation(language.message("service", each.service()), each.method(), each.path()))
                        .toList());
    }

    /** The problem of a code that is none, for programs. */
    Response.ResponseBuilder unknown() {
        return Response.fromResponse(ProblemMappers.response(
                Problem.of(ABSENT, "problem-unknown", "没有这个错误代码", "There is no such code", "/code")));
    }

    private static String statuses(ProblemCode one) {
        return one.statuses().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private String inOne(ProblemCode.Words words) {
        return language.isEnglish() ? words.en() : words.zh();
    }

    private String says(ProblemCode.Meaning meaning) {
        return language.isEnglish() ? meaning.en() : meaning.zh();
    }

    private String services(ProblemCode.Meaning meaning) {
        return meaning.services().stream()
                .map(service -> language.message("service", service))
                .collect(Collectors.joining(language.isEnglish() ? ", " : "、"));
    }

    private String basis(String articles) {
        return List.of(articles.split(AND)).stream()
                .map(article -> article.split(BOTH))
                .map(both -> language.isEnglish() ? both[both.length - 1] : both[0])
                .collect(Collectors.joining(language.isEnglish() ? AND : "；"));
    }
}
