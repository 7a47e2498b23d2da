package io.redthread.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Subjects whose facts nobody records yet: rules about them can be written and read, and cannot be switched on. */
abstract class ComingSource implements SubjectSource {

    @Override
    public Map<String, AlertSubject> read(Collection<String> keys) {
        return Map.of();
    }

    @Override
    public Step walk(Place behind, Instant now, int most) {
        return new Step(List.of(), behind, false);
    }

    @Override
    public Round round() {
        return new Round(Duration.ofDays(1), true);
    }
}
