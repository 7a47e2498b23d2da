package io.redthread.approval;

import io.redthread.kernel.DocumentRef;
import java.time.Instant;

/**
 * How an approval ended.
 *
 * @param approval which
 * @param document what was decided on
 * @param documentVersion which version of it
 * @param result any state but waiting
 * @param by user name of who ended it; {@code system} for an automatic pass
 * @param reason code of the reason chosen; empty where none was
 * @param reasonZh that reason with what was added, for people; empty where none was given
 * @param reasonEn the same in English
 * @param at when
 */
public record Decided(
        ApprovalId approval,
        DocumentRef document,
        int documentVersion,
        ApprovalState result,
        String by,
        String reason,
        String reasonZh,
        String reasonEn,
        Instant at) {}
