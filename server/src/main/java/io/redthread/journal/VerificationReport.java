package io.redthread.journal;

import java.time.Instant;
import java.util.List;

/**
 * What a verification of the journal found (校验报告).
 *
 * @param clean whether nothing is wrong
 * @param at when it began
 * @param tookMillis how long it took, in milliseconds
 * @param entries sealed entries checked
 * @param unsigned those behind the newest checkpoint, proven by the chain alone
 * @param checkpoints checkpoints checked
 * @param anchors lines of the anchor file compared
 * @param lastSequence newest sealed entry
 * @param head hash of its seal, which proves all before it: worth writing down
 * @param keys fingerprints of the keys it is signed with
 * @param findingsCount how many things are wrong
 * @param findings the first of them, by sequence
 */
public record VerificationReport(
        boolean clean,
        Instant at,
        long tookMillis,
        long entries,
        long unsigned,
        long checkpoints,
        long anchors,
        long lastSequence,
        String head,
        List<String> keys,
        long findingsCount,
        List<FindingView> findings) {}
