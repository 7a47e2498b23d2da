package io.redthread.rules.domain;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * How a condition uses a word.
 *
 * @param constants what it is compared with: {@code Long} or {@code String}
 * @param exact whether comparisons with those constants are all; not so when it is computed with or searched in
 */
public record Use(Set<Object> constants, boolean exact) {

    /** Both together. */
    public Use and(Use other) {
        var all = new LinkedHashSet<>(constants);
        all.addAll(other.constants());
        return new Use(all, exact && other.exact());
    }
}
