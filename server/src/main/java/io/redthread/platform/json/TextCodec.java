package io.redthread.platform.json;

import io.redthread.kernel.InvalidInput;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Writes a value as JSON text and reads it back; numbers are read as text too, so {@code 2} and {@code "2"} both do.
 *
 * @param type the value's type
 * @param text how it is written
 * @param value how it is read; may refuse
 */
record TextCodec<T>(Class<T> type, Function<T, String> text, Function<String, T> value) {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,30}(\\.\\d{1,20})?");

    static <T> TextCodec<T> of(Class<T> type, Function<T, String> text, Function<String, T> value) {
        return new TextCodec<>(type, text, value);
    }

    static BigDecimal decimal(String text) {
        if (text.length() > 40 || !DECIMAL.matcher(text).matches()) {
            throw InvalidInput.of("", text, "value-malformed");
        }
        return new BigDecimal(text);
    }

    void register(SimpleModule module) {
        module.addSerializer(type, new ValueSerializer<T>() {
            @Override
            public void serialize(T it, JsonGenerator generator, SerializationContext context) {
                generator.writeString(text.apply(it));
            }
        });
        module.addDeserializer(type, new ValueDeserializer<T>() {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) {
                return value.apply(ReadableText.checked("", parser.getValueAsString("")));
            }
        });
    }
}
