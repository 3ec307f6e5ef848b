package org.creditlists.runtime.decision;

import java.lang.reflect.Type;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.Converter;
import org.axonframework.conversion.json.JacksonConverter;
import org.jspecify.annotations.Nullable;

/** Makes bytes of events by their codec, and leaves metadata to Jackson. */
public final class PayloadConverter implements Converter {

    private final Converter metadata = new JacksonConverter();

    @Override
    public boolean canConvert(Type sourceType, Type targetType) {
        return sourceType == Payload.class && targetType == byte[].class || metadata.canConvert(sourceType, targetType);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T convert(@Nullable Object input, Type targetType) {
        if (input instanceof Payload<?> payload && targetType == byte[].class) {
            return (T) payload.json();
        }
        return metadata.convert(input, targetType);
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("metadata", metadata);
    }
}
