package org.creditlists.portal.workbench.seconding;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.creditlists.portal.client.ApprovalRequests.Happened;
import org.creditlists.portal.client.ApprovalRequests.Request;
import org.creditlists.portal.workbench.Board;
import org.creditlists.portal.workbench.Phrases;

/** What a request says, in the reader's language. */
@Singleton
class RequestWords {

    private static final String MEMORANDUM = "end-memorandum";
    private static final String EVENT = "org.creditlists.approval-";
    /** Members of the contents that are known here; others are shown as they are. */
    private static final Set<String> MEMBERS =
            Set.of("lastDay", "power", "field", "from", "until", "authorisation", "by", "document");

    private final Phrases phrases;

    RequestWords(Phrases phrases) {
        this.phrases = phrases;
    }

    String act(Request one) {
        return phrases.message("act", code(one.act()));
    }

    /** The body, or the memorandum. */
    String about(Request one) {
        if (one.act().equals(MEMORANDUM)) {
            return one.about();
        }
        String name = phrases.authority(one.about());
        return name.equals(one.about()) ? name : name + " (" + one.about() + ")";
    }

    String state(Request one) {
        return phrases.message("approval", one.state());
    }

    String happened(Happened one) {
        return phrases.message("happened", code(one.event().substring(EVENT.length())));
    }

    /** What was asked for, member by member. */
    List<Board.Fact> content(Request one) {
        List<Board.Fact> facts = new ArrayList<>();
        add(facts, one.content());
        return facts;
    }

    private void add(List<Board.Fact> facts, JsonNode content) {
        content.properties().forEach(member -> {
            JsonNode value = member.getValue();
            if (value.isObject()) {
                add(facts, value);
            } else if (!value.isNull()) {
                facts.add(new Board.Fact(label(member.getKey()), text(member.getKey(), value.asText())));
            }
        });
    }

    private String label(String member) {
        return MEMBERS.contains(member) ? phrases.message("member", member) : member;
    }

    private String text(String member, String value) {
        return switch (member) {
            case "field" -> phrases.field(value);
            case "power" -> phrases.message("mandate", value);
            case "by" -> phrases.authority(value);
            default -> value;
        };
    }

    /** How much it would touch. */
    List<Board.Fact> touches(Map<String, Long> touches) {
        return new TreeMap<>(touches)
                .entrySet().stream()
                        .map(one -> new Board.Fact(
                                phrases.message("touch", code(one.getKey())),
                                one.getValue().toString()))
                        .toList();
    }

    private static String code(String written) {
        return written.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
