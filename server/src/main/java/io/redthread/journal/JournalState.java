package io.redthread.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far sealing is (封存进度).
 *
 * @param lastSequence newest sealed entry
 * @param head hash of its seal
 * @param waiting entries not sealed yet, counted to 10,000
 * @param lagSeconds age of the oldest of them
 * @param unsigned sealed entries behind the newest checkpoint
 * @param checkpoint number of the newest checkpoint
 * @param checkpointAt when it was made
 * @param key fingerprint of this server's key
 * @param anchorFile where this server writes its anchors
 * @param anchorsAgree whether the newest anchor still says what the database says
 */
public record JournalState(
        long lastSequence,
        String head,
        long waiting,
        long lagSeconds,
        long unsigned,
        long checkpoint,
        @Nullable Instant checkpointAt,
        String key,
        String anchorFile,
        boolean anchorsAgree) {}
