package io.redthread.platform.json;

import io.redthread.kernel.Id;
import org.springframework.core.convert.converter.ConverterFactory;

/** Text to typed values, for paths and queries as for JSON. */
public final class TextConverters {

    private TextConverters() {}

    /** Text to any {@link Id}. */
    public static ConverterFactory<String, Id> ids() {
        return new IdCodec();
    }
}
