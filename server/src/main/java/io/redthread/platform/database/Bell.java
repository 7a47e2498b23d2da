package io.redthread.platform.database;

import io.redthread.database.AppRole;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells the other servers on the same database that there is work, by LISTEN and NOTIFY without a payload. It rings on a
 * connection of its own and not in the transaction that made the work, because commits that notify wait for one another;
 * and once for whatever was made in a short while. What a ring misses, the poll of the one who listens finds.
 */
@Component
public class Bell implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Bell.class);
    private static final String CHANNEL = "redthread_work";
    private static final long SHORT_WHILE_MILLIS = 20;
    private static final long TRY_AGAIN_MILLIS = 1_000;

    private final Database database;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Semaphore rung = new Semaphore(0);
    private volatile @Nullable Connection listening;
    private volatile boolean running;
    private volatile boolean silent;

    Bell(Database database) {
        this.database = database;
    }

    /** Tells the others soon; call it after the commit. */
    public void ring() {
        rung.release();
    }

    /** Runs that whenever a server rings, and after the connection was lost for a while. */
    public void onRing(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void start() {
        running = true;
        // Nobody else can be on a database that this process brought along.
        if (!database.embedded()) {
            Thread.ofVirtual().name("bell-ringer").start(() -> whileRunning(this::ringOut));
            Thread.ofPlatform().name("bell-listener").daemon().start(() -> whileRunning(this::listen));
        }
    }

    @Override
    public void stop() {
        running = false;
        rung.release();
        var connection = listening;
        if (connection != null) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debug("the listening connection was lost before it was closed", e);
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Begins before those who make work, and ends after them. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }

    private interface Work {
        void on(Connection connection) throws SQLException, InterruptedException;
    }

    private void whileRunning(Work work) {
        while (running) {
            try (var connection = connect()) {
                ringsAgain();
                work.on(connection);
            } catch (SQLException e) {
                pause(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void ringOut(Connection connection) throws SQLException, InterruptedException {
        try (var statement = connection.createStatement()) {
            // Nothing is lost with a ring that a power cut swallows.
            statement.execute("set synchronous_commit = off");
            for (rung.acquire(); running; rung.acquire()) {
                rung.drainPermits();
                statement.execute("notify " + CHANNEL);
                Thread.sleep(SHORT_WHILE_MILLIS);
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        listening = connection;
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        listeners.forEach(Runnable::run);
        var notifications = connection.unwrap(PGConnection.class);
        while (running) {
            var heard = notifications.getNotifications(0);
            if (heard != null && heard.length > 0) {
                listeners.forEach(Runnable::run);
            }
        }
    }

    private Connection connect() throws SQLException {
        var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
        try (var statement = connection.createStatement()) {
            statement.execute("set role " + AppRole.NAME);
        }
        return connection;
    }

    private void ringsAgain() {
        if (silent) {
            silent = false;
            LOG.info("the bell rings again");
        }
    }

    private void pause(SQLException e) {
        if (running) {
            if (!silent) {
                silent = true;
                LOG.warn("the bell is silent, what other servers do is seen at the next poll: {}", e.getMessage());
            }
            try {
                Thread.sleep(TRY_AGAIN_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
