package org.creditlists.runtime.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.Serial;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.creditlists.web.input.StrictJson;

/**
 * Reads what came from elsewhere as it is meant, or not at all: every member is of its type and there, unless it is
 * {@code @Nullable}. A member that this version does not know is passed over.
 */
public final class CompleteJson {

    private static final ObjectMapper STRICT = strict();

    private CompleteJson() {}

    /** @throws IOException when it is no such record, or not all of one; its message may quote what came */
    public static <T> T read(byte[] json, Class<T> type) throws IOException {
        T value = STRICT.readValue(json, type);
        String missing = Completeness.faultOf(value);
        if (missing != null) {
            throw new JsonMappingException(null, type.getSimpleName() + " lacks " + missing);
        }
        return value;
    }

    private static ObjectMapper strict() {
        ObjectMapper mapper = WireJson.MAPPER.copy();
        new StrictJson().customize(mapper);
        return mapper.registerModule(new SimpleModule().addDeserializer(LocalDate.class, new Day()));
    }

    /** A day is a text: Jackson would take three numbers, too, and PostgreSQL would not. */
    private static final class Day extends StdDeserializer<LocalDate> {

        @Serial
        private static final long serialVersionUID = 1L;

        Day() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                throw JsonMappingException.from(parser, "a day is a text");
            }
            try {
                return LocalDate.parse(parser.getText());
            } catch (DateTimeParseException e) {
                throw JsonMappingException.from(parser, "no day", e);
            }
        }
    }
}
