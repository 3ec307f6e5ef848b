package org.creditlists.sharing.publicity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.sharing.publicity.domain.PublicityRefusals;
import org.creditlists.web.input.TextEncoding;
import org.jspecify.annotations.Nullable;

/** Reads licences and penalties: NDJSON with the members of the interface, or a layout as NDJSON or as a table. */
@Singleton
public class PublicityLines {

    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final TypeReference<LinkedHashMap<String, Object>> MEMBERS = new TypeReference<>() {};

    private final ObjectMapper json;
    private final PublicityForms forms;

    PublicityLines(ObjectMapper json, PublicityForms forms) {
        this.json = json;
        this.forms = forms;
    }

    /**
     * One line.
     *
     * @param number in the text as people see it, from 1
     * @param line null when it cannot be read
     * @param refusal why it cannot
     * @param names of the columns that mean a member, by members, where the sender has names of its own
     */
    record Read(
            int number,
            @Nullable PublicityLine line,
            @Nullable Refusal refusal,
            Map<String, String> names) {

        Read(int number, @Nullable PublicityLine line, Map<String, String> names) {
            this(number, line, line == null ? PublicityRefusals.MALFORMED : null, names);
        }

        /** The reason with the name that the sender has for the member. */
        Refusal inWords(Refusal refusal) {
            String pointer = refusal.pointer();
            String name = pointer.isEmpty() ? null : names.get(pointer.substring(1));
            return name == null
                    ? refusal
                    : new Refusal(
                            refusal.kind(),
                            refusal.code(),
                            refusal.pointer(),
                            refusal.basis(),
                            "「" + name + "」：" + refusal.zh(),
                            "“" + name + "”: " + refusal.en());
        }
    }

    /**
     * Lines that say something.
     *
     * @throws UnreadableException when nothing can be read
     */
    List<Read> read(byte[] content, @Nullable MediaType type) throws UnreadableException {
        String text = text(content, type);
        return type != null && type.isCompatible(MediaType.valueOf(CSV)) ? forms.table(text) : lines(text);
    }

    private List<Read> lines(String text) throws UnreadableException {
        List<Read> read = new ArrayList<>();
        String[] lines = text.split("\n");
        if (lines.length > PublicityRefusals.MOST_LINES) {
            throw new UnreadableException(PublicityRefusals.LINES);
        }
        PublicityForms.NamedLines named = forms.namedLines();
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                read.add(line(i + 1, lines[i], named));
            }
        }
        return read;
    }

    private Read line(int number, String text, PublicityForms.NamedLines named) {
        try {
            return new Read(number, json.readValue(text, PublicityLine.class), Map.of());
        } catch (JsonProcessingException otherNames) {
            return named.read(number, members(text));
        }
    }

    /** Members that are texts or numbers, empty for what is no object of those. */
    private Map<String, String> members(String text) {
        Map<String, String> texts = new LinkedHashMap<>();
        try {
            Map<String, @Nullable Object> members = json.readValue(text, MEMBERS);
            if (members == null
                    || members.values().stream().anyMatch(value -> value instanceof Map || value instanceof List)) {
                return Map.of();
            }
            members.forEach((name, value) -> texts.put(name, value == null ? "" : value.toString()));
        } catch (JsonProcessingException malformed) {
            return Map.of();
        }
        return texts;
    }

    private static String text(byte[] content, @Nullable MediaType type) throws UnreadableException {
        Charset charset =
                TextEncoding.of(type).orElseThrow(() -> new UnreadableException(PublicityRefusals.CHARSET_UNKNOWN));
        try {
            String text = TextEncoding.decode(charset, content);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadableException(PublicityRefusals.ENCODING);
        }
    }
}
