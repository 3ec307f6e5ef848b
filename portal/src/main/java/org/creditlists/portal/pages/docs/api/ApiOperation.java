package org.creditlists.portal.pages.docs.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creditlists.portal.pages.docs.schema.Member;
import org.creditlists.portal.pages.docs.text.Words;

/**
 * An operation of a service.
 *
 * @param id its {@code operationId}
 * @param details paragraphs that say more than the summary
 * @param roles that may call it; empty when everybody may
 * @param request forms of its body; empty without a body
 * @param shapes the objects that its bodies have in them, in the order of their names
 */
public record ApiOperation(
        String service,
        String id,
        String tag,
        String method,
        String path,
        Words summary,
        List<Words> details,
        List<String> roles,
        List<Parameter> parameters,
        List<Content> request,
        List<ApiAnswer> answers,
        List<Shape> shapes) {

    /** Where its page is. */
    public String address() {
        return "/docs/api/" + service + "/" + id;
    }

    /** The headers of all answers, each once, in the order in which they come. */
    public List<Member> headers() {
        Map<String, Member> byName = new LinkedHashMap<>();
        answers.forEach(answer -> answer.headers().forEach(one -> byName.putIfAbsent(one.name(), one)));
        return List.copyOf(byName.values());
    }

    /** @param place path, query or header */
    public record Parameter(String place, Member member, String example) {}

    /** @param example empty when the document has none */
    public record Content(String mediaType, Member.Type type, String example) {}

    /** An object with a name. */
    public record Shape(String name, Words says, List<Member> members) {}

    /**
     * An answer by its status.
     *
     * @param codes of problems that this operation can give with it, or that every operation can
     */
    public record ApiAnswer(
            String status, Words says, List<Content> contents, List<Member> headers, List<String> codes) {}
}
