package io.redthread.database;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The PostgreSQL that Redthread brings along: real binaries, a data folder that survives restarts and crashes, and no
 * commit lost.
 *
 * <p>It listens on 127.0.0.1 only. Close it after everything that uses it. A program that ends without closing, even by
 * kill -9, takes PostgreSQL along on Linux; elsewhere the next start stops the orphan.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    /** The owner of the database, without rights beyond it. */
    public static final String OWNER = "redthread";

    /** The superuser, for backup and repair; it has the owner's password. */
    public static final String SUPERUSER = "postgres";

    private final DataFolder folder;
    private final Postmaster postmaster;
    private final int port;
    private final String password;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedPostgres(DataFolder folder, Postmaster postmaster, int port, String password) {
        this.folder = folder;
        this.postmaster = postmaster;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts PostgreSQL on that folder, which is created when absent.
     *
     * @throws DatabaseNotReady when the folder is in use, cannot be used, or PostgreSQL does not start
     */
    public static EmbeddedPostgres start(Path data, Settings settings) {
        var folder = DataFolder.lock(data, settings);
        try {
            var binaries = Binaries.in(settings.binaries().orElse(folder.path()), settings);
            var cluster = Cluster.in(folder, binaries, settings);
            Orphan.clear(cluster, settings);
            var port = Port.remembered(folder);
            cluster.configure(settings, port);
            var postmaster = Postmaster.start(cluster, ServerLog.in(folder), settings);
            return new EmbeddedPostgres(folder, postmaster, port, folder.password());
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    public String jdbcUrl() {
        return jdbcUrl(OWNER);
    }

    /** The address of another database of the same PostgreSQL. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String user() {
        return OWNER;
    }

    public String password() {
        return password;
    }

    public int port() {
        return port;
    }

    /** The number of PostgreSQL's main process; another one after it was killed and started again. */
    public long process() {
        return postmaster.process();
    }

    /** Stops PostgreSQL in an orderly way and gives the data folder back. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                postmaster.stop();
            } finally {
                folder.close();
            }
        }
    }
}
