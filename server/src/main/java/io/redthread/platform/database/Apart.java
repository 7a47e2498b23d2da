package io.redthread.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConnectionProvider;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * A few connections beside the pool, for what commits apart while transactions wait for it. From the pool itself it could
 * never come: when each of its connections belongs to a transaction that waits, nobody gives one back.
 */
@Component
public class Apart implements DisposableBean {

    private static final int CONNECTIONS = 2;
    private static final long IDLE_MILLIS = 60_000;

    private final DSLContext sql;
    private final HikariDataSource pool;

    Apart(DataSource main, DSLContext sql) throws SQLException {
        var config = new HikariConfig();
        main.unwrap(HikariDataSource.class).copyStateTo(config);
        config.setPoolName("redthread-apart");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setIdleTimeout(IDLE_MILLIS);
        config.setInitializationFailTimeout(-1);
        this.sql = sql;
        this.pool = new HikariDataSource(config);
    }

    /** Runs one statement, committed before this returns. */
    public <T> T run(Function<DSLContext, T> statement) {
        try (var connection = pool.getConnection()) {
            return statement.apply(DSL.using(sql.configuration().derive(new DefaultConnectionProvider(connection))));
        } catch (SQLException e) {
            throw new org.springframework.jdbc.CannotGetJdbcConnectionException("beside the pool", e);
        }
    }

    @Override
    public void destroy() {
        pool.close();
    }
}
