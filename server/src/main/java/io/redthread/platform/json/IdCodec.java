package io.redthread.platform.json;

import io.redthread.kernel.Id;
import io.redthread.kernel.InvalidInput;
import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleModule;

/** Every {@link Id} is text outside: JavaScript cannot hold 64-bit numbers. */
final class IdCodec implements ConverterFactory<String, Id> {

    static void register(SimpleModule module) {
        module.addSerializer(Id.class, new ValueSerializer<Id>() {
            @Override
            public void serialize(Id id, JsonGenerator generator, SerializationContext context) {
                generator.writeString(Long.toString(id.value()));
            }
        });
        module.setDeserializers(new IdDeserializers());
    }

    @Override
    public <T extends Id> Converter<String, T> getConverter(Class<T> type) {
        var constructor = constructor(type);
        return text -> type.cast(parse(constructor, text));
    }

    private static Object parse(Constructor<?> constructor, String text) {
        try {
            return constructor.newInstance(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw InvalidInput.of("", text, "id-malformed");
        } catch (ReflectiveOperationException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(e);
        }
    }

    private static Constructor<?> constructor(Class<?> type) {
        try {
            return type.getConstructor(long.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " must be a public record of one long", e);
        }
    }

    private static final class IdDeserializers extends SimpleDeserializers {

        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            if (!Id.class.isAssignableFrom(type.getRawClass()) || type.getRawClass() == Id.class) {
                return super.findBeanDeserializer(type, config, description);
            }
            var constructor = constructor(type.getRawClass());
            return new ValueDeserializer<Object>() {
                @Override
                public Object deserialize(JsonParser parser, DeserializationContext context) {
                    return parse(constructor, parser.getValueAsString(""));
                }
            };
        }
    }
}
