package io.redthread.importing;

import io.redthread.importing.ImportPreview.Row;
import io.redthread.importing.RowOutcome.Rejected;
import io.redthread.importing.RowOutcome.Taken;
import io.redthread.importing.RowReader.Read;
import io.redthread.importing.file.Tables;
import io.redthread.kernel.Refused;
import io.redthread.platform.database.Transactions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes the first rows for real and undoes it. */
@Component
class Previews {

    private static final int ROWS = 50;

    private final Transactions transactions;

    Previews(Transactions transactions) {
        this.transactions = transactions;
    }

    ImportPreview of(ImportTarget target, ImportJob job, ImportMapping mapping, Path path) {
        var reader = RowReader.of(target, job.columns(), mapping);
        var reads = new ArrayList<Read>();
        var header = new boolean[] {true};
        Tables.read(path, job.file(), (number, cells) -> {
            if (header[0]) {
                header[0] = false;
            } else {
                reads.add(reader.read(number, cells));
            }
            return reads.size() < ROWS;
        });
        var outcomes = together(target, job.id(), reads);
        var rows = new ArrayList<Row>();
        for (var i = 0; i < reads.size(); i++) {
            rows.add(row(reader, reads.get(i), outcomes.get(i)));
        }
        return new ImportPreview(reader.fields(), rows);
    }

    private List<RowOutcome> together(ImportTarget target, ImportId job, List<Read> reads) {
        try {
            return undone(target, job, reads);
        } catch (RuntimeException e) {
            // One row fails them all; alone each tells its own fault, as it will when the import runs.
            return reads.stream().map(read -> alone(target, job, read)).toList();
        }
    }

    private RowOutcome alone(ImportTarget target, ImportId job, Read read) {
        try {
            return undone(target, job, List.of(read)).getFirst();
        } catch (Refused e) {
            return RowOutcome.refused("", "", e.refusal().name());
        } catch (RuntimeException e) {
            return RowOutcome.refused("", "", "import-row-fault");
        }
    }

    private List<RowOutcome> undone(ImportTarget target, ImportId job, List<Read> reads) {
        var outcomes = new ArrayList<RowOutcome>();
        DryRun.of(transactions, () -> outcomes.addAll(Outcomes.of(target, job, reads)));
        return outcomes;
    }

    private static Row row(RowReader reader, Read read, RowOutcome outcome) {
        var cells = reader.fields().stream()
                .map(field -> reader.cellOf(field.code(), read.cells()))
                .toList();
        return switch (outcome) {
            case Taken taken -> new Row(read.number(), cells, Optional.of(taken.bucket()), List.of());
            case Rejected rejected -> new Row(read.number(), cells, Optional.empty(), rejected.causes());
        };
    }
}
