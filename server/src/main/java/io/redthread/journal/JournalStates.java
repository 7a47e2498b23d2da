package io.redthread.journal;

import io.redthread.journal.domain.Checkpoint;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells how far sealing is. */
@Service
@Transactional(readOnly = true)
public class JournalStates {

    private final Sealer.Parts parts;
    private final Clock clock;

    JournalStates(Sealer.Parts parts, Clock clock) {
        this.parts = parts;
        this.clock = clock;
    }

    /** How far sealing is now. */
    public JournalState now() {
        var head = parts.seals().head();
        var last = parts.seals().lastCheckpoint();
        var waiting = parts.seals().waiting(parts.entries().lastSealed());
        var lag = waiting.since()
                .map(since -> Duration.between(since, clock.instant()))
                .orElse(Duration.ZERO);
        return new JournalState(
                head.sequence(),
                head.hash().hex(),
                waiting.count(),
                Math.max(0, lag.toSeconds()),
                head.sequence() - last.map(Checkpoint::toSequence).orElse(0L),
                last.map(Checkpoint::number).orElse(0L),
                last.map(Checkpoint::at).orElse(null),
                parts.key().fingerprint(),
                parts.anchors().file().toString(),
                parts.anchors().agree());
    }
}
