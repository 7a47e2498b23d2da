package io.redthread.fulfilment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Layouts that come with the program, one for each kind: printed until somebody publishes a template. */
@Component
public class ShippedLabels {

    private final Map<LabelKind, LabelLayout> layouts = new EnumMap<>(LabelKind.class);

    ShippedLabels(JsonMapper json) {
        for (var kind : LabelKind.values()) {
            layouts.put(kind, read(json, kind));
        }
    }

    /** Reads the layout of a kind. */
    public static LabelLayout read(JsonMapper json, LabelKind kind) {
        try (InputStream in = new ClassPathResource("labels/" + kind.code() + ".json").getInputStream()) {
            return json.readValue(in, LabelLayout.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The layout of a kind. */
    public LabelLayout of(LabelKind kind) {
        return Objects.requireNonNull(layouts.get(kind));
    }

    /** The layouts of all kinds. */
    public Map<LabelKind, LabelLayout> all() {
        return Map.copyOf(layouts);
    }
}
