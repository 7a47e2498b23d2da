package io.redthread.platform.problems;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The sentences of every problem in Chinese and English, one file per module: {@code problems/<module>.properties} with
 * {@code <name>.zh}, {@code <name>.en} and, for wrong values, {@code <code>.remedy.zh} and {@code .remedy.en}. A name may
 * carry the refusal's members in braces: {@code 库存不足:{sku}}. A member that is a code is spoken as {@code word.<code>},
 * where the module has that.
 */
@Component
public class ProblemCatalogue {

    private final Map<String, Properties> modules = new TreeMap<>();

    ProblemCatalogue() {
        try {
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:problems/*.properties")) {
                var sentences = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    sentences.load(reader);
                }
                modules.put(String.valueOf(file.getFilename()).replace(".properties", ""), sentences);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sentence of a key, in Chinese unless English is wanted; absent when nobody wrote it. */
    public @Nullable String sentence(String module, String key, Locale locale) {
        var sentences = modules.getOrDefault(module, new Properties());
        return sentences.getProperty(key + (Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? ".en" : ".zh"));
    }

    /** The same, looked for in every module: codes of wrong values are shared. */
    public @Nullable String sentenceAnywhere(String key, Locale locale) {
        return modules.keySet().stream()
                .map(module -> sentence(module, key, locale))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** All keys by module, for the generated documentation and its test. */
    public Map<String, Properties> modules() {
        return modules;
    }
}
