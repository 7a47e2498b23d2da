package io.redthread.mining.domain;

import java.util.List;

/**
 * A type of event or object in OCEL 2.0 (类型).
 *
 * @param name its name
 * @param attributes what is told of each
 */
public record OcelType(String name, List<Attribute> attributes) {

    /**
     * Something that is told of each.
     *
     * @param name its name
     * @param type one of string, time, integer, float, boolean
     */
    public record Attribute(String name, String type) {}
}
