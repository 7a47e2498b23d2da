package io.redthread.platform.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.exc.InvalidFormatException;

/** Keeps what stood where something of another kind was needed, to be told to who sent it; of an object only how it begins. */
final class WrongToken extends DeserializationProblemHandler {

    @Override
    public Object handleUnexpectedToken(
            DeserializationContext context,
            JavaType wanted,
            @Nullable JsonToken found,
            JsonParser parser,
            @Nullable String message) {
        var value = found == null ? "" : parser.getString();
        throw InvalidFormatException.from(
                parser, message == null ? "not a " + wanted : message, value, wanted.getRawClass());
    }
}
