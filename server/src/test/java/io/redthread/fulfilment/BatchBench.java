package io.redthread.fulfilment;

import static io.redthread.fulfilment.World.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How many parcels a second the batch path takes from waiting to dispatched; printed, not judged. */
@Tag("slow")
class BatchBench extends FulfilmentTest {

    @Autowired
    DataSource source;

    @Test
    void confirms_parcels_by_the_thousand() throws Exception {
        round(2_000);
        for (var i = 0; i < 3; i++) {
            round(10_000);
        }
    }

    /** Milliseconds of processor time that our database and this program have used. */
    private long processorMillis() throws Exception {
        var ticks = 0L;
        try (var connection = source.getConnection();
                var rows = connection.createStatement().executeQuery("select pid from pg_stat_activity")) {
            while (rows.next()) {
                var stat = java.nio.file.Path.of("/proc/" + rows.getInt(1) + "/stat");
                if (java.nio.file.Files.exists(stat)) {
                    var fields = java.nio.file.Files.readString(stat)
                            .replaceFirst("^.*\\) ", "")
                            .split(" ");
                    ticks += Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
                }
            }
        }
        var program = java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
        return ticks * 10 + program;
    }

    private void round(int parcels) throws Exception {
        var site = world.site();
        var one = site.stocked("A-01", parcels);
        var two = site.stocked("A-02", parcels);
        var intake = System.nanoTime();
        site.orders(parcels, line(one, 1), line(two, 1));
        var begun = System.nanoTime();
        var processor = processorMillis();
        assertThat(batches.confirmAll(site.id(), parcels)).isEqualTo(parcels);
        var took = Duration.ofNanos(System.nanoTime() - begun);
        var used = processorMillis() - processor;
        System.out.printf(
                "%,d parcels of 2 lines: allocated at %,d/s, waiting to dispatched and told at %,d/s; "
                        + "%,d µs of processor time each%n",
                parcels,
                parcels * 1_000_000_000L / (begun - intake),
                parcels * 1000L / took.toMillis(),
                used * 1000 / parcels);
    }
}
