package io.redthread.reference;

import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refusal;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Every refusal of the program, found by its type. */
final class RefusalTypes {

    /**
     * One refusal.
     *
     * @param module its module
     * @param name its kebab-case name
     * @param status the HTTP status
     * @param meaning what its type says about itself
     * @param members its facts, each with what it means
     */
    record Described(String module, String name, int status, String meaning, Map<String, String> members) {}

    private RefusalTypes() {}

    static List<Described> all(Sources sources) {
        return types().stream()
                .filter(type -> type != InvalidInput.class)
                .map(type -> described(type, sources))
                .sorted(Comparator.comparing(Described::module).thenComparing(Described::name))
                .toList();
    }

    static List<Class<?>> types() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Refusal.class));
        return scanner.findCandidateComponents("io.redthread").stream()
                .<Class<?>>map(it -> ClassUtils.resolveClassName(
                        String.valueOf(it.getBeanClassName()), RefusalTypes.class.getClassLoader()))
                .filter(type -> type.getProtectionDomain()
                        .getCodeSource()
                        .equals(Refusal.class.getProtectionDomain().getCodeSource()))
                .toList();
    }

    private static Described described(Class<?> type, Sources sources) {
        var source = sources.of(type).orElseThrow();
        var members = new LinkedHashMap<String, String>();
        Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(it -> !it.equals("errors"))
                .forEach(it -> members.put(it, source.parameters().getOrDefault(it, "")));
        return new Described(
                type.getPackageName().split("\\.")[2],
                type.getSimpleName().replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT),
                Refusal.Kind.valueOf(kind(type, sources)).status(),
                source.sentence(),
                members);
    }

    /** As the type says, or the closed interface it belongs to. */
    private static String kind(Class<?> type, Sources sources) {
        return Stream.concat(Stream.of(type), Arrays.stream(type.getInterfaces()))
                .flatMap(it -> sources.of(it).stream())
                .map(Sources.Described::kind)
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElseThrow(() -> new AssertionError(type + " does not say what kind of refusal it is"));
    }
}
