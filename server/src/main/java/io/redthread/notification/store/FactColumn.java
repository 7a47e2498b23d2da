package io.redthread.notification.store;

import java.util.Map;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Words by name, as a JSON column keeps them. */
@Component
class FactColumn {

    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private final JsonMapper json;

    FactColumn(JsonMapper json) {
        this.json = json;
    }

    JSONB kept(Map<String, String> words) {
        return JSONB.valueOf(json.writeValueAsString(words));
    }

    Map<String, String> read(JSONB kept) {
        return json.readValue(kept.data(), WORDS);
    }
}
