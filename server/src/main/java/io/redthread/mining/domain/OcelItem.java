package io.redthread.mining.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An event or object in OCEL 2.0 (条目).
 *
 * @param id unique among events, or among objects
 * @param type name of its type
 * @param time when it happened; of an object the beginning of time, since when it is what it is
 * @param attributes values by name, as text
 * @param relations objects it is related to
 */
public record OcelItem(String id, String type, Instant time, Map<String, String> attributes, List<Relation> relations) {

    /**
     * A relation to an object.
     *
     * @param object which
     * @param qualifier in which way
     */
    public record Relation(String object, String qualifier) {}
}
