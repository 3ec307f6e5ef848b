package org.creditlists.web.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Days, times and ids of requests have one notation each; a truth value that is said to be nothing is none. */
final class StrictValues extends BeanDeserializerModifier {

    private static final long serialVersionUID = 1L;

    private static final Map<Class<?>, JsonDeserializer<?>> OWN = Map.of(
            UUID.class, new Notation<>(UUID.class, Notations::uuid),
            LocalDate.class, new Notation<>(LocalDate.class, Notations::day),
            Instant.class, new Notation<>(Instant.class, Notations::time),
            boolean.class, new Truth());

    @Override
    public JsonDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription description, JsonDeserializer<?> usual) {
        // A Boolean has the description of a boolean, and may be absent.
        return usual.handledType() == Boolean.class ? usual : OWN.getOrDefault(description.getBeanClass(), usual);
    }

    /** Text of one notation: no Base64 for an id, no list or number for a day, no time for a day. */
    private static final class Notation<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> reading;

        Notation(Class<T> type, Function<String, T> reading) {
            super(type);
            this.reading = reading;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken() == JsonToken.VALUE_STRING) {
                try {
                    return reading.apply(json.getText());
                } catch (IllegalArgumentException | DateTimeException _) {
                    // told below, as what is no text
                }
            }
            return context.reportInputMismatch(this, "not a %s", handledType().getSimpleName());
        }
    }

    /** Left out means no, as the documents say; null is no answer to a question of yes or no. */
    private static final class Truth extends StdScalarDeserializer<Boolean> {

        private static final long serialVersionUID = 1L;

        Truth() {
            super(boolean.class);
        }

        @Override
        public Boolean deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return switch (json.currentToken()) {
                case VALUE_TRUE -> true;
                case VALUE_FALSE -> false;
                default -> context.reportInputMismatch(this, "not a truth value");
            };
        }

        @Override
        public Boolean getNullValue(DeserializationContext context) throws JsonMappingException {
            return context.reportInputMismatch(this, "not a truth value");
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) throws JsonMappingException {
            return context.isEnabled(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    ? getNullValue(context)
                    : false;
        }
    }
}
