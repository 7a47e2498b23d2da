package io.redthread.importing;

import io.redthread.importing.RowOutcome.Rejected;
import io.redthread.importing.RowReader.Read;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Hands the readable rows to their target and puts its answers beside the others. */
final class Outcomes {

    private Outcomes() {}

    /** What becomes of each row, in the same order. */
    static List<RowOutcome> of(ImportTarget target, ImportId job, List<Read> reads) {
        var broken = broken(target, reads);
        var rows = reads.stream()
                .filter(read -> handed(target, read, broken))
                .map(Read::row)
                .toList();
        var answers = rows.isEmpty() ? List.<RowOutcome>of() : target.handle(new ImportBatch(job, rows));
        if (answers.size() != rows.size()) {
            throw new IllegalStateException(
                    target.code() + " answered " + answers.size() + " of " + rows.size() + " rows");
        }
        var outcomes = new ArrayList<RowOutcome>(reads.size());
        var next = answers.iterator();
        for (var read : reads) {
            if (read instanceof Read.Refused refused) {
                outcomes.add(new Rejected(refused.causes()));
            } else if (handed(target, read, broken)) {
                outcomes.add(next.next());
            } else {
                var field = target.keepTogether().orElse("");
                outcomes.add(RowOutcome.refused(field, group(target, read).orElse(""), "import-group-broken"));
            }
        }
        return outcomes;
    }

    private static boolean handed(ImportTarget target, Read read, Set<String> broken) {
        return read instanceof Read.Readable
                && group(target, read).filter(broken::contains).isEmpty();
    }

    /** What is kept together and taken whole, and has a row that cannot be read. */
    private static Set<String> broken(ImportTarget target, List<Read> reads) {
        return target.wholeGroups()
                ? reads.stream()
                        .filter(Read.Refused.class::isInstance)
                        .flatMap(read -> group(target, read).stream())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static Optional<String> group(ImportTarget target, Read read) {
        return target.keepTogether().flatMap(read.row()::text);
    }
}
