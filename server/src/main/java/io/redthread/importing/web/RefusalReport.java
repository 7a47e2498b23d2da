package io.redthread.importing.web;

import io.redthread.importing.ImportJob;
import io.redthread.importing.store.ImportRefusals;
import io.redthread.platform.exporting.TableDownload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The refused rows as a file: where, what, why, and the row itself, to be corrected and uploaded again. */
@Component
class RefusalReport {

    private static final List<String> HEADER = List.of("行号 Row", "列 Column", "内容 Value", "原因", "Reason");

    private final ImportRefusals refusals;
    private final ImportViews views;

    RefusalReport(ImportRefusals refusals, ImportViews views) {
        this.refusals = refusals;
        this.views = views;
    }

    /** Writes it; formulas in it are defused. */
    @Transactional(readOnly = true)
    public void write(ImportJob job, TableDownload file) throws IOException {
        var header = new ArrayList<>(HEADER);
        header.addAll(job.columns());
        try (var writer = file.open("refused-" + job.id().value(), header)) {
            refusals.each(job.id(), line -> {
                var row = new ArrayList<Object>();
                row.add(line.row());
                row.add(line.column());
                row.add(line.value());
                row.add(views.sentence(line.reason(), Locale.SIMPLIFIED_CHINESE));
                row.add(views.sentence(line.reason(), Locale.ENGLISH));
                row.addAll(line.cells());
                writer.row(row);
            });
        }
    }
}
