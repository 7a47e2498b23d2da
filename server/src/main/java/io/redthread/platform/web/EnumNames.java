package io.redthread.platform.web;

import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import tools.jackson.databind.json.JsonMapper;

/** Values of an enum in a query bear the names they have in JSON: {@code toPick}, not {@code TO_PICK}. */
@SuppressWarnings("rawtypes")
final class EnumNames implements ConverterFactory<String, Enum> {

    private final JsonMapper json;

    EnumNames(JsonMapper json) {
        this.json = json;
    }

    @Override
    public <E extends Enum> Converter<String, E> getConverter(Class<E> type) {
        return text -> json.convertValue(text, type);
    }
}
