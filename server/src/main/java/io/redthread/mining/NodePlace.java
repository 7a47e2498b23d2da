package io.redthread.mining;

import io.redthread.process.CaseFacts.FactKey;
import io.redthread.process.CaseId;
import io.redthread.process.NodeFact;
import java.time.Instant;
import java.util.Optional;

/**
 * How far nodes have been retold.
 *
 * @param at everything done before that moment
 * @param behind of what was done at that very moment, everything up to this one; absent for nothing
 */
record NodePlace(Instant at, Optional<FactKey> behind) {

    static NodePlace all(Instant before) {
        return new NodePlace(before, Optional.empty());
    }

    static NodePlace by(NodeFact last) {
        return new NodePlace(last.doneAt(), Optional.of(new FactKey(last.caseId(), last.seq())));
    }

    /** As {@link #text} wrote it. */
    static NodePlace read(String text) {
        var parts = text.split(",", 3);
        return parts.length < 3
                ? all(Instant.parse(text))
                : new NodePlace(
                        Instant.parse(parts[0]),
                        Optional.of(new FactKey(new CaseId(Long.parseLong(parts[1])), Integer.parseInt(parts[2]))));
    }

    /** To be kept as the place of the log. */
    String text() {
        return at + behind.map(it -> "," + it.of().value() + "," + it.seq()).orElse("");
    }
}
