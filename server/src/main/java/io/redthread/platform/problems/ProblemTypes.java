package io.redthread.platform.problems;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What each type of problem means, from the list that {@code ./redthread docs} makes of the refusals' types. */
@Component
public class ProblemTypes {

    private static final TypeReference<List<Listed>> LIST = new TypeReference<>() {};

    private final ProblemCatalogue catalogue;
    private final Map<String, Listed> listed;

    ProblemTypes(ProblemCatalogue catalogue, JsonMapper json) {
        this.catalogue = catalogue;
        try (var list = new ClassPathResource("problems/types.json").getInputStream()) {
            listed = json.readValue(list, LIST).stream()
                    .collect(Collectors.toMap(it -> it.module() + "/" + it.name(), Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A problem in the generated list. */
    record Listed(String module, String name, int status, String meaning, Map<String, String> members) {}

    /**
     * What one type of problem means.
     *
     * @param type its address
     * @param status the HTTP status it is sent with
     * @param titleZh what is said, in Chinese
     * @param titleEn what is said, in English
     * @param meaning when it happens
     * @param remedyZh what to do, in Chinese
     * @param remedyEn what to do, in English
     * @param members the facts it carries
     */
    public record ProblemType(
            String type,
            int status,
            String titleZh,
            String titleEn,
            String meaning,
            String remedyZh,
            String remedyEn,
            Map<String, String> members) {}

    /** The type of that name; absent when no problem is called so. */
    public Optional<ProblemType> find(String module, String name) {
        return Optional.ofNullable(listed.get(module + "/" + name)).map(this::type);
    }

    private ProblemType type(Listed it) {
        return new ProblemType(
                "/problems/" + it.module() + "/" + it.name(),
                it.status(),
                text(catalogue.sentence(it.module(), it.name(), Locale.CHINESE)),
                text(catalogue.sentence(it.module(), it.name(), Locale.ENGLISH)),
                it.meaning(),
                remedy(it, Locale.CHINESE),
                remedy(it, Locale.ENGLISH),
                it.members());
    }

    private String remedy(Listed it, Locale locale) {
        var own = catalogue.sentence(it.module(), it.name() + ".detail", locale);
        return text(own == null ? catalogue.sentence("platform", "http-" + it.status() + ".detail", locale) : own);
    }

    /** The sentence without a case: its facts are left open. */
    private static String text(@Nullable String sentence) {
        return sentence == null ? "" : sentence.replaceAll("\\{\\w+}", "…");
    }
}
