package io.redthread.journal.standalone;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Checks an export of the journal, or the proof of one document, on any machine with Java 25: no server, no database,
 * no library. Exit code 0: whole; 1: damaged, with each place named; 2: the file cannot be used.
 *
 * <p>{@code java -cp <classes> io.redthread.journal.standalone.VerifyExport export.zip [--anchors journal.ndjson]
 * [--key fingerprint]…}
 */
public final class VerifyExport {

    private static final int CLEAN = 0;
    private static final int DAMAGED = 1;
    private static final int UNUSABLE = 2;

    private VerifyExport() {}

    /** Runs the check and ends the program with its exit code. */
    public static void main(String... arguments) {
        System.exit(run(System.out, System.err, arguments));
    }

    /** Runs the check; tells the exit code. */
    public static int run(PrintStream out, PrintStream err, String... arguments) {
        if (arguments.length == 0 || arguments[0].startsWith("--") || arguments.length % 2 == 0) {
            err.println("usage: VerifyExport <export.zip | proof.json> [--anchors FILE] [--key FINGERPRINT]...");
            return UNUSABLE;
        }
        Optional<Path> anchors = Optional.empty();
        Set<String> keys = new HashSet<>();
        for (var i = 1; i < arguments.length; i += 2) {
            switch (arguments[i]) {
                case "--anchors" -> anchors = Optional.of(Path.of(arguments[i + 1]));
                case "--key" -> keys.add(arguments[i + 1]);
                default -> {
                    err.println("unknown option " + arguments[i]);
                    return UNUSABLE;
                }
            }
        }
        try {
            var started = System.nanoTime();
            var verdict = check(Path.of(arguments[0]), anchors, keys);
            tell(out, verdict, (System.nanoTime() - started) / 1e9);
            return verdict.clean() ? CLEAN : DAMAGED;
        } catch (IOException | IllegalArgumentException e) {
            err.println(arguments[0] + " cannot be checked: " + e.getMessage());
            return UNUSABLE;
        }
    }

    private static Verdict check(Path file, Optional<Path> anchors, Set<String> keys) throws IOException {
        try (var in = Files.newInputStream(file)) {
            if (in.read() == '{') {
                return ProofCheck.of(Files.readString(file, StandardCharsets.UTF_8), keys);
            }
        }
        return ExportCheck.of(file, anchors, keys);
    }

    private static void tell(PrintStream out, Verdict verdict, double seconds) {
        out.printf(
                Locale.ROOT,
                "%s: %s, %,d entries, %,d checkpoints, %,d anchors, %.2f s%n",
                verdict.clean() ? "WHOLE 完好" : "DAMAGED 有损",
                verdict.what(),
                verdict.entries(),
                verdict.checkpoints(),
                verdict.anchors(),
                seconds);
        if (!verdict.head().isEmpty()) {
            out.println("head " + verdict.head());
        }
        verdict.keys().forEach(key -> out.println("key  " + key));
        if (!verdict.clean()) {
            out.printf(Locale.ROOT, "%,d findings:%n", verdict.count());
            verdict.findings().forEach(finding -> out.println("  " + finding));
        }
    }
}
