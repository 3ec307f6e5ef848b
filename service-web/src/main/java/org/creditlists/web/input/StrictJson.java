package org.creditlists.web.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Requests are read as they are meant or refused: no number where a text belongs, no fraction for a whole number, no
 * time for a day, no blank for a value, no member twice, nothing behind the end.
 */
@Singleton
public final class StrictJson implements ObjectMapperCustomizer {

    @Override
    @SuppressWarnings("deprecation") // the builder is not ours to change; Quarkus hands over the finished mapper
    public void customize(ObjectMapper mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        // A day is a day: a time behind it, with a zone of its own, may mean another one.
        mapper.setDefaultLeniency(false);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        mapper.registerModule(new SimpleModule("strict-values").setDeserializerModifier(new StrictValues()));
        var texts = mapper.coercionConfigFor(LogicalType.Textual);
        texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
        texts.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
        texts.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        for (LogicalType type : List.of(
                LogicalType.Boolean, LogicalType.Integer, LogicalType.Float, LogicalType.DateTime, LogicalType.Enum)) {
            var values = mapper.coercionConfigFor(type);
            values.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
            values.setCoercion(CoercionInputShape.EmptyArray, CoercionAction.Fail);
            values.setAcceptBlankAsEmpty(false);
        }
    }
}
