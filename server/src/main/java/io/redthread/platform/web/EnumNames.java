package io.redthread.platform.web;

import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Values of an enum in a query bear the names they have in JSON: {@code toPick}, not {@code TO_PICK}. */
@SuppressWarnings("rawtypes")
final class EnumNames implements ConverterFactory<String, Enum> {

    @Override
    public <E extends Enum> Converter<String, E> getConverter(Class<E> type) {
        return text -> {
            for (var value : type.getEnumConstants()) {
                if (lowerCamel(value.name()).equals(text)) {
                    return value;
                }
            }
            throw new IllegalArgumentException(text);
        };
    }

    private static String lowerCamel(String constant) {
        var words = constant.split("_", -1);
        var name = new StringBuilder(words[0].toLowerCase(java.util.Locale.ROOT));
        for (var i = 1; i < words.length; i++) {
            name.append(words[i].charAt(0)).append(words[i].substring(1).toLowerCase(java.util.Locale.ROOT));
        }
        return name.toString();
    }
}
