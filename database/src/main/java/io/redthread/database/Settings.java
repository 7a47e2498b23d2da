package io.redthread.database;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How the embedded PostgreSQL is set up.
 *
 * @param parameters PostgreSQL's own parameters; a file {@code local.conf} in the cluster's folder overrules them
 * @param patience how long to wait for a data folder that another process uses before refusing
 * @param binaries where the programs are unpacked; absent means inside the data folder
 * @param progress is told what takes more than a moment, one line at a time
 */
public record Settings(
        Map<String, String> parameters, Duration patience, Optional<Path> binaries, Consumer<String> progress) {
    private static final System.Logger LOG = System.getLogger(EmbeddedPostgres.class.getName());

    public Settings {
        parameters = Map.copyOf(parameters);
    }

    /**
     * Settings for data that must survive: every commit is on the disk before it is answered. Sized for two cores and
     * a solid-state disk. WAL is left uncompressed, because the binaries bring neither lz4 nor zstd.
     */
    public static Settings durable() {
        var parameters = common();
        parameters.put("fsync", "on");
        parameters.put("synchronous_commit", "on");
        parameters.put("full_page_writes", "on");
        parameters.put("max_connections", "60");
        parameters.put("shared_buffers", "512MB");
        parameters.put("effective_cache_size", "2GB");
        parameters.put("work_mem", "16MB");
        parameters.put("maintenance_work_mem", "256MB");
        parameters.put("max_wal_size", "8GB");
        parameters.put("min_wal_size", "512MB");
        parameters.put("checkpoint_timeout", "15min");
        return new Settings(parameters, Duration.ZERO, Optional.empty(), Settings::log);
    }

    /**
     * Settings for data nobody will miss: code generation and tests. Only here a commit may be lost in a power cut
     * ({@code fsync} and its kin are off). The programs are unpacked once per person, and a folder in use is waited for.
     */
    public static Settings scratch() {
        var parameters = common();
        parameters.put("fsync", "off");
        parameters.put("synchronous_commit", "off");
        parameters.put("full_page_writes", "off");
        parameters.put("wal_level", "minimal");
        parameters.put("max_wal_senders", "0");
        // Many servers of one test run keep their connections for a while each.
        parameters.put("max_connections", "200");
        parameters.put("shared_buffers", "64MB");
        parameters.put("min_wal_size", "80MB");
        parameters.put("max_wal_size", "1GB");
        var binaries = Optional.of(scratchFolder("binaries"));
        return new Settings(parameters, Duration.ofMinutes(3), binaries, Settings::log);
    }

    /** A folder of this person's cache, outside of any build output, for a scratch database of that purpose. */
    public static Path scratchFolder(String purpose) {
        return Path.of(System.getProperty("user.home"), ".cache", "redthread", purpose);
    }

    public Settings with(String parameter, String value) {
        var changed = new LinkedHashMap<>(parameters);
        changed.put(parameter, value);
        return new Settings(changed, patience, binaries, progress);
    }

    public Settings telling(Consumer<String> listener) {
        return new Settings(parameters, patience, binaries, listener);
    }

    public Settings waiting(Duration longest) {
        return new Settings(parameters, longest, binaries, progress);
    }

    /** Unpacks the programs there instead of into the data folder, to share them. */
    public Settings unpackingInto(Path folder) {
        return new Settings(parameters, patience, Optional.of(folder), progress);
    }

    boolean losesNothing() {
        return "on".equals(parameters.get("fsync"));
    }

    private static Map<String, String> common() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("listen_addresses", "127.0.0.1");
        parameters.put("unix_socket_directories", "");
        parameters.put("password_encryption", "scram-sha-256");
        parameters.put("timezone", "UTC");
        parameters.put("log_timezone", "UTC");
        parameters.put("lc_messages", "C");
        parameters.put("random_page_cost", "1.1");
        parameters.put("jit", "off");
        parameters.put("log_checkpoints", "off");
        return parameters;
    }

    private static void log(String line) {
        LOG.log(System.Logger.Level.INFO, line);
    }
}
