package io.redthread.platform.json;

import io.redthread.kernel.InvalidInput;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Text that can be stored and shown: no NUL, which PostgreSQL does not take, and no half of a character. */
public final class ReadableText {

    private ReadableText() {}

    /** The text; refused at that place when it is not readable. */
    public static String checked(String pointer, String text) {
        if (!readable(text)) {
            throw InvalidInput.of(pointer, visible(text), "text-unreadable");
        }
        return text;
    }

    static void register(SimpleModule module) {
        module.addDeserializer(String.class, new Reader());
        module.addKeyDeserializer(String.class, new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) {
                return checked("", key);
            }
        });
    }

    private static boolean readable(String text) {
        for (var i = 0; i < text.length(); i++) {
            var one = text.charAt(i);
            if (one == 0) {
                return false;
            }
            if (Character.isSurrogate(one)) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(one, text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static String visible(String text) {
        return text.replaceAll("[\\x00\\ud800-\\udfff]", "\ufffd");
    }

    /** Text is text: a number or a flag in its place is a mistake. */
    private static final class Reader extends ValueDeserializer<String> {
        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                return checked("", parser.getString());
            }
            return (String) context.handleUnexpectedToken(context.constructType(String.class), parser);
        }
    }
}
