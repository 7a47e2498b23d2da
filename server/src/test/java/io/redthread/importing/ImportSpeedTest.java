package io.redthread.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.importing.ImportMapping.Source;
import io.redthread.support.RedthreadTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How fast the frame itself is: real order lines into a target that stores next to nothing. */
@Tag("slow")
class ImportSpeedTest extends RedthreadTest {

    private static final Path LINES = Path.of("../../shared/data/online-retail/online_retail.csv.gz");

    @Autowired
    private Imports imports;

    @Test
    void reads_half_a_million_order_lines_in_seconds() throws IOException, InterruptedException {
        if (!Files.exists(LINES)) {
            System.out.println("skipped: " + LINES + " is not there");
            return;
        }
        for (var round = 0; round < 3; round++) {
            var uploadBegan = System.nanoTime();
            var job = imports.upload("shelf", "online_retail.csv.gz", Files.newInputStream(LINES));
            var uploaded = System.nanoTime() - uploadBegan;
            imports.start(
                    job.id(),
                    new ImportMapping(Map.of(
                            "code", Source.column("StockCode"),
                            "quantity", Source.column("Quantity"),
                            "price", Source.column("UnitPrice"),
                            "at", Source.column("InvoiceDate"),
                            "group", Source.column("InvoiceNo"))),
                    false);
            var done = imports.find(job.id());
            while (done.state() != ImportState.DONE) {
                Thread.sleep(50);
                done = imports.find(job.id());
            }
            var took = Duration.between(
                    done.progress().startedAt().orElseThrow(),
                    done.progress().finishedAt().orElseThrow());
            var figures = done.progress().figures();
            System.out.printf(
                    "upload and recognition %d ms; %d rows in %d ms: %d rows/s; total %s%n",
                    uploaded / 1_000_000,
                    figures.file().count(),
                    took.toMillis(),
                    figures.file().count() * 1_000 / took.toMillis(),
                    figures.file().total());
            assertThat(figures.file().count()).isEqualTo(541_909);
            assertThat(figures.file().total().stripTrailingZeros().toPlainString())
                    .isEqualTo("9747747.934");
            assertThat(figures.difference().count()).isZero();
        }
    }
}
