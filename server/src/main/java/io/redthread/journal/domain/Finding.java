package io.redthread.journal.domain;

import java.util.List;
import java.util.Optional;

/**
 * One thing wrong with the journal, and where.
 *
 * @param kind what is wrong
 * @param fromSequence first sequence number concerned
 * @param toSequence last sequence number concerned
 * @param entryId the entry concerned, where there is one
 * @param fields what differs
 * @param number the checkpoint, line or former sequence number concerned
 */
public record Finding(
        FindingKind kind,
        long fromSequence,
        long toSequence,
        Optional<Long> entryId,
        List<String> fields,
        Optional<Long> number) {

    static Finding at(FindingKind kind, long sequence, long entryId, List<String> fields) {
        return new Finding(kind, sequence, sequence, Optional.of(entryId), fields, Optional.empty());
    }

    static Finding range(FindingKind kind, long from, long to) {
        return new Finding(kind, from, to, Optional.empty(), List.of(), Optional.empty());
    }

    /** An entry without a seal that stands behind this sequence number. */
    public static Finding inserted(long behind, long entryId) {
        return at(FindingKind.ENTRY_INSERTED, behind, entryId, List.of());
    }

    /** A line that cannot be read, where this sequence number was expected. */
    public static Finding line(long sequence, long line) {
        return range(FindingKind.LINE_DAMAGED, sequence, sequence).withNumber(line);
    }

    /** A file that is not what the manifest says. */
    public static Finding file(String name) {
        return new Finding(FindingKind.FILE_CHANGED, 0, 0, Optional.empty(), List.of(name), Optional.empty());
    }

    /** An entry whose proof does not lead to its checkpoint. */
    public static Finding unproven(long sequence, long entryId, String part) {
        return at(FindingKind.ENTRY_CHANGED, sequence, entryId, List.of(part));
    }

    Finding withNumber(long known) {
        return new Finding(kind, fromSequence, toSequence, entryId, fields, Optional.of(known));
    }

    @Override
    public String toString() {
        return kind.code()
                + (fromSequence == toSequence ? " at " + fromSequence : " at " + fromSequence + "-" + toSequence)
                + entryId.map(id -> ", entry " + id).orElse("")
                + (fields.isEmpty() ? "" : ", fields " + String.join(", ", fields))
                + number.map(known -> ", number " + known).orElse("");
    }
}
