package io.redthread.journal;

import io.redthread.journal.standalone.VerifyExport;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Generates a journal, seals it and verifies it, and prints how long each took:
 * {@code java -cp … io.redthread.journal.MillionEntries [entries]}.
 */
final class MillionEntries {

    private MillionEntries() {}

    public static void main(String... arguments) throws Exception {
        var count = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        try (var journal =
                JournalFixture.start(new JournalSettings(Duration.ofDays(1), 1024, Duration.ofDays(1), null))) {
            System.out.printf(
                    "%,d entries, %d cores%n", count, Runtime.getRuntime().availableProcessors());
            timed("generated", () -> journal.generate(1, count));
            timed("sealed", () -> journal.get(Sealer.class).sealNow());
            for (var run = 1; run <= 3; run++) {
                timed(
                        "verified",
                        () -> System.out.println(
                                journal.get(JournalVerification.class).verify()));
            }
            var zip = journal.data.resolve("export.zip");
            timed("exported", () -> export(journal, zip));
            var anchors =
                    journal.data.resolve("anchors").resolve("journal.ndjson").toString();
            for (var run = 1; run <= 2; run++) {
                timed(
                        "export verified",
                        () -> VerifyExport.run(System.out, System.err, zip.toString(), "--anchors", anchors));
            }
            System.out.printf("export of %,d bytes%n", Files.size(zip));
            Files.delete(zip);
        }
    }

    private static void export(JournalFixture journal, Path zip) {
        try (var out = new BufferedOutputStream(Files.newOutputStream(zip))) {
            journal.get(JournalExport.class).write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double javaCpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }

    private static void timed(String what, Runnable work) {
        var start = System.nanoTime();
        var java = javaCpu();
        var postgres = JournalFixture.postgresCpu();
        work.run();
        System.out.printf(
                "%s in %.2f s (processor time: Java %.2f s, PostgreSQL %.2f s)%n",
                what, (System.nanoTime() - start) / 1e9, javaCpu() - java, JournalFixture.postgresCpu() - postgres);
    }
}
