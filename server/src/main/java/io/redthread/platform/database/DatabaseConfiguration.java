package io.redthread.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.redthread.database.AppRole;
import io.redthread.database.Migrations;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts or reaches PostgreSQL, brings the schemas up to date, and connects as a role that cannot rewrite history. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Modules with a schema of their own, in the order their migrations run. */
    static final List<String> SCHEMAS = List.of(
            "platform",
            "journal",
            "identity",
            "importing",
            "rules",
            "tasks",
            "approval",
            "process",
            "catalog",
            "parties",
            "inventory",
            "purchasing",
            "control",
            "sales",
            "receiving",
            "fulfilment",
            "outside",
            "notification",
            "budget",
            "insight",
            "boards",
            "monitoring",
            "performance",
            "mining",
            "alerts");

    @Bean
    DataSource dataSource(Database database) {
        Migrations.onClassPath(SCHEMAS).bringUpToDate(database.jdbcUrl(), database.user(), database.password());
        var pool = new HikariConfig();
        pool.setJdbcUrl(database.jdbcUrl());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setConnectionInitSql("set role " + AppRole.NAME);
        pool.setMaximumPoolSize(24);
        pool.setMinimumIdle(2);
        pool.setPoolName("redthread");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("prepareThreshold", "3");
        pool.addDataSourceProperty("options", "-c TimeZone=UTC");
        return new HikariDataSource(pool);
    }

    @Bean
    DefaultConfigurationCustomizer jooq() {
        return configuration -> {
            configuration.set(SQLDialect.POSTGRES);
            configuration.setAppending(Statements::new);
            configuration
                    .settings()
                    .withRenderQuotedNames(RenderQuotedNames.NEVER)
                    .withExecuteLogging(false);
        };
    }
}
