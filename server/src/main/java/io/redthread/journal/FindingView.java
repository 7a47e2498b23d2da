package io.redthread.journal;

import io.redthread.journal.domain.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with the journal, as it is told.
 *
 * @param kind code of what is wrong, for example {@code entryChanged}
 * @param fromSequence first sequence number concerned
 * @param toSequence last one
 * @param entryId the entry concerned, where there is one
 * @param fields what differs
 * @param number the checkpoint, line or former sequence number concerned
 */
public record FindingView(
        String kind,
        long fromSequence,
        long toSequence,
        @Nullable EntryId entryId,
        List<String> fields,
        @Nullable Long number) {

    static FindingView of(Finding finding) {
        return new FindingView(
                finding.kind().code(),
                finding.fromSequence(),
                finding.toSequence(),
                finding.entryId().map(EntryId::new).orElse(null),
                finding.fields(),
                finding.number().orElse(null));
    }
}
