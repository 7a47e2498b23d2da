package io.redthread.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs the small programs that the launcher needs. */
final class Programs {
    private Programs() {}

    /** A builder whose surroundings cannot change PostgreSQL's behaviour or language. */
    static ProcessBuilder builder(List<String> command) {
        var builder = new ProcessBuilder(command);
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        environment.put("LC_ALL", "C");
        return builder;
    }

    static boolean succeeds(List<String> command) {
        try {
            var process = builder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Runs to the end with that input; a failure carries everything the program said. */
    static void run(List<String> command, String input) {
        try {
            var process = builder(command).redirectErrorStream(true).start();
            try (var stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            }
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new DatabaseNotReady("PostgreSQL could not be set up. It said:\n" + said.strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseNotReady("Interrupted while PostgreSQL was set up.", e);
        }
    }

    /** Java can only send TERM and KILL, which PostgreSQL takes as "wait for everybody" and as a crash. */
    static void signal(String name, long process) {
        succeeds(List.of("sh", "-c", "kill -" + name + " " + process));
    }
}
