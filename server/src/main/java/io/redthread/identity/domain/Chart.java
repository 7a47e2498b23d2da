package io.redthread.identity.domain;

import java.util.Map;
import java.util.Optional;

/** What is above what: superiors and departments. Nothing is above itself. */
public final class Chart {

    private Chart() {}

    /** Whether putting one under the other would close a circle. */
    public static <K> boolean wouldCircle(Map<K, Optional<K>> above, K one, K wanted) {
        var at = Optional.of(wanted);
        for (var steps = 0; at.isPresent() && steps <= above.size(); steps++) {
            if (at.get().equals(one)) {
                return true;
            }
            at = above.getOrDefault(at.get(), Optional.empty());
        }
        return at.isPresent();
    }
}
