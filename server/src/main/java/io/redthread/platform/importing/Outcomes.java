package io.redthread.platform.importing;

import io.redthread.platform.importing.RowOutcome.Rejected;
import io.redthread.platform.importing.RowReader.Read;
import java.util.ArrayList;
import java.util.List;

/** Hands the readable rows to their target and puts its answers beside the others. */
final class Outcomes {

    private Outcomes() {}

    /** What becomes of each row, in the same order. */
    static List<RowOutcome> of(ImportTarget target, ImportId job, List<Read> reads) {
        var rows = new ArrayList<ImportRow>(reads.size());
        for (var read : reads) {
            if (read instanceof Read.Readable readable) {
                rows.add(readable.row());
            }
        }
        var answers = rows.isEmpty() ? List.<RowOutcome>of() : target.handle(new ImportBatch(job, rows));
        if (answers.size() != rows.size()) {
            throw new IllegalStateException(
                    target.code() + " answered " + answers.size() + " of " + rows.size() + " rows");
        }
        var outcomes = new ArrayList<RowOutcome>(reads.size());
        var next = answers.iterator();
        for (var read : reads) {
            outcomes.add(
                    switch (read) {
                        case Read.Readable readable -> next.next();
                        case Read.Refused refused -> new Rejected(refused.causes());
                    });
        }
        return outcomes;
    }
}
