package io.redthread.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Processor time of this program and of its database: says what work costs even while the machine has other guests. */
record Cpu(Duration server, Duration postgres) {

    /** Since each of the two was started. */
    static Cpu now(Path data) {
        var database = postmaster(data)
                .map(pid -> pid.descendants()
                        .map(child -> child.info().totalCpuDuration().orElse(Duration.ZERO))
                        .reduce(Duration.ZERO, Duration::plus))
                .orElse(Duration.ZERO);
        return new Cpu(ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO), database);
    }

    Cpu since(Cpu before) {
        return new Cpu(server.minus(before.server), postgres.minus(before.postgres));
    }

    /** The most memory this program, clients included, ever had; 0 where the system does not say. */
    static double peakResidentMebibytes() throws IOException {
        var status = Path.of("/proc/self/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                        .findFirst()
                        .orElse(0)
                : 0;
    }

    private static Optional<ProcessHandle> postmaster(Path data) {
        try (var files = Files.walk(data, 3)) {
            var file = files.filter(it -> it.endsWith("postmaster.pid")).findFirst();
            return file.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(
                            Files.readAllLines(file.get()).getFirst().strip()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
