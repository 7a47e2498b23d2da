package io.redthread.database;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's main process, kept running: when it is killed it is started again, on the same port.
 *
 * <p>Linux ends PostgreSQL together with the <em>thread</em> that started it ({@code PR_SET_PDEATHSIG}), therefore one
 * thread starts it, watches it, and lives as long as this program: even a kill -9 of us stops PostgreSQL in an orderly
 * way.
 */
final class Postmaster {
    private static final System.Logger LOG = System.getLogger(Postmaster.class.getName());
    private static final Duration LONGEST_START = Duration.ofMinutes(30);
    private static final Duration TELL_EVERY = Duration.ofSeconds(5);
    private static final Duration OTHERS_LEAVE = Duration.ofSeconds(60);
    private static final long LOOK_AGAIN_MILLIS = 5;
    private static final long TRY_AGAIN_MILLIS = 250;

    private final Cluster cluster;
    private final ServerLog log;
    private final Settings settings;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable Process process;
    private boolean stopping;

    private Postmaster(Cluster cluster, ServerLog log, Settings settings) {
        this.cluster = cluster;
        this.log = log;
        this.settings = settings;
    }

    static Postmaster start(Cluster cluster, ServerLog log, Settings settings) {
        var postmaster = new Postmaster(cluster, log, settings);
        var first = new FutureTask<>(postmaster::launch);
        Thread.ofPlatform().daemon().name("postgres-keeper").start(() -> {
            first.run();
            postmaster.keep(first);
        });
        try {
            first.get();
            return postmaster;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof DatabaseNotReady reason
                    ? reason
                    : new DatabaseNotReady("PostgreSQL could not be started: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            postmaster.stop();
            throw new DatabaseNotReady("Interrupted while PostgreSQL was starting.", e);
        }
    }

    long process() {
        turn.lock();
        try {
            return process == null ? -1 : process.pid();
        } finally {
            turn.unlock();
        }
    }

    /** Ends PostgreSQL after its running statements were broken off and everything is on the disk. */
    void stop() {
        Process running;
        turn.lock();
        try {
            stopping = true;
            running = process;
        } finally {
            turn.unlock();
        }
        if (running != null && running.isAlive()) {
            Orphan.stop(running.toHandle());
        }
    }

    /** Runs in the keeper's thread, which must outlive every process that it started. */
    private void keep(FutureTask<Process> first) {
        try {
            var running = first.get();
            while (true) {
                var result = running.waitFor();
                if (isStopping() || result == 0) {
                    return;
                }
                LOG.log(Level.WARNING, "PostgreSQL ended unexpectedly ({0}); starting it again.", result);
                running = relaunch();
                LOG.log(Level.INFO, "PostgreSQL is back (process {0}).", Long.toString(running.pid()));
            }
        } catch (ExecutionException alreadyReported) {
            LOG.log(Level.DEBUG, "PostgreSQL did not start", alreadyReported);
        } catch (DatabaseNotReady stopped) {
            LOG.log(Level.DEBUG, "PostgreSQL is not started again", stopped);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tries for as long as it takes: killed again while it recovers, or a full disk, must not end it for good. */
    private Process relaunch() {
        while (true) {
            try {
                return launch();
            } catch (DatabaseNotReady | IOException e) {
                if (isStopping()) {
                    throw new DatabaseNotReady("PostgreSQL is being stopped.", e);
                }
                LOG.log(Level.ERROR, "PostgreSQL could not be started again; trying on.", e);
                Pause.millis(TRY_AGAIN_MILLIS);
            }
        }
    }

    /** Starts PostgreSQL and waits until it is ready; what a killed predecessor left behind may need a moment. */
    private Process launch() throws IOException {
        var patientUntil = System.nanoTime() + OTHERS_LEAVE.toNanos();
        while (true) {
            var position = log.position();
            var started = spawn();
            if (becomesReady(started)) {
                return started;
            }
            var said = log.since(position);
            var othersStillThere = said.contains("still in use") || said.contains("already exists");
            if (isStopping() || !othersStillThere || System.nanoTime() > patientUntil) {
                throw new DatabaseNotReady(
                        "PostgreSQL did not start. It said (whole log: " + log.file() + "):\n" + said);
            }
            Pause.millis(TRY_AGAIN_MILLIS);
        }
    }

    private Process spawn() throws IOException {
        turn.lock();
        try {
            if (stopping) {
                throw new DatabaseNotReady("PostgreSQL is being stopped.");
            }
            process = Programs.builder(command())
                    .directory(cluster.folder().getParent().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile()))
                    .start();
            return process;
        } finally {
            turn.unlock();
        }
    }

    private boolean becomesReady(Process started) {
        var begun = System.nanoTime();
        var tell = begun + TELL_EVERY.toNanos();
        while (started.isAlive()) {
            var ready = PostmasterFile.in(cluster.folder())
                    .filter(file -> file.process() == started.pid() && file.isReady())
                    .isPresent();
            if (ready) {
                return true;
            }
            var now = System.nanoTime();
            if (now > tell) {
                settings.progress()
                        .accept("PostgreSQL is recovering, "
                                + Duration.ofNanos(now - begun).toSeconds() + " s");
                tell = now + TELL_EVERY.toNanos();
            }
            if (now - begun > LONGEST_START.toNanos()) {
                Orphan.stop(started.toHandle());
            }
            Pause.millis(LOOK_AGAIN_MILLIS);
        }
        return false;
    }

    /**
     * A session of its own keeps Ctrl-C in the terminal from PostgreSQL, which must outlive the program that still
     * finishes its work.
     */
    private List<String> command() {
        var program = new ArrayList<String>();
        if (Tools.DIE_TOGETHER) {
            program.addAll(List.of("setpriv", "--pdeathsig", "INT"));
        }
        if (Tools.OWN_SESSION) {
            program.add("setsid");
        }
        program.addAll(List.of(
                cluster.binaries().program("postgres"), "-D", cluster.folder().toString()));
        return cluster.runAs().command(program);
    }

    private boolean isStopping() {
        turn.lock();
        try {
            return stopping;
        } finally {
            turn.unlock();
        }
    }

    /** What this machine offers; asked once. */
    private static final class Tools {
        static final boolean DIE_TOGETHER = Programs.succeeds(List.of("setpriv", "--pdeathsig", "INT", "true"));
        static final boolean OWN_SESSION = Programs.succeeds(List.of("setsid", "true"));
    }
}
