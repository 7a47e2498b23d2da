package io.redthread.launcher;

import io.redthread.journal.standalone.VerifyExport;
import java.util.Arrays;
import java.util.List;

/** Reads the first word and does it; ends with 0 when it went well, 1 when it did not, 2 when it was asked wrongly. */
public final class CommandLine {

    private CommandLine() {}

    /** {@code import orders FILE --mapping FILE}, {@code verify [stock|budget|journal|all]} or {@code verify export FILE}. */
    public static void main(String[] arguments) throws Exception {
        System.exit(run(List.of(arguments)));
    }

    static int run(List<String> arguments) throws Exception {
        if (arguments.isEmpty()) {
            return usage();
        }
        if (arguments.size() > 1 && arguments.subList(0, 2).equals(List.of("verify", "export"))) {
            var rest = arguments.subList(2, arguments.size()).toArray(String[]::new);
            return VerifyExport.run(System.out, System.err, rest);
        }
        try {
            var options = Options.of(arguments.subList(1, arguments.size()));
            var server = Server.at(options.port());
            return switch (arguments.getFirst()) {
                case "import" -> new ImportCommand(server, options).run();
                case "verify" -> new VerifyCommand(server, options).run();
                default -> usage();
            };
        } catch (Server.Unreachable e) {
            System.err.println(e.getMessage());
            return 1;
        } catch (Options.Malformed e) {
            System.err.println(e.getMessage());
            return usage();
        }
    }

    private static int usage() {
        System.err.println(String.join(
                System.lineSeparator(),
                Arrays.asList(
                        "import orders FILE --mapping FILE [--port N] [--report FILE] [--no-ship] [--json]",
                        "verify [stock|budget|journal|all] [--port N] [--json]",
                        "verify export FILE [--anchors FILE] [--key FINGERPRINT]")));
        return 2;
    }
}
