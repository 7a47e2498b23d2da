package io.redthread.inventory;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.redthread.database.AppRole;
import io.redthread.database.EmbeddedPostgres;
import io.redthread.database.Migrations;
import io.redthread.database.Settings;
import io.redthread.journal.Journal;
import io.redthread.platform.database.Apart;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.Statements;
import io.redthread.platform.database.Transactions;
import io.redthread.platform.json.Changes;
import io.redthread.platform.numbering.DocumentNumbers;
import io.redthread.support.ScratchFolders;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import tools.jackson.databind.json.JsonMapper;

@TestConfiguration(proxyBeanMethods = false)
@EnableTransactionManagement(proxyTargetClass = true)
@ComponentScan(
        lazyInit = true,
        basePackages = {"io.redthread.inventory", "io.redthread.catalog", "io.redthread.parties"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*"))
@Import({Apart.class, IdBlocks.class, Transactions.class, Journal.class, DocumentNumbers.class, Changes.class})
class InventoryTestConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedPostgres postgres() throws Exception {
        var settings = Boolean.getBoolean("durable") ? Settings.durable() : Settings.scratch();
        return EmbeddedPostgres.start(
                ScratchFolders.of(Boolean.getBoolean("durable") ? "inventory-durable" : "inventory-tests"), settings);
    }

    @Bean
    DataSource dataSource(EmbeddedPostgres postgres) throws Exception {
        var name = "t" + Long.toHexString(System.nanoTime());
        try (var c = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password())) {
            c.createStatement().execute("create database " + name);
        }
        Migrations.onClassPath(List.of("platform", "journal", "identity", "catalog", "parties", "inventory"))
                .bringUpToDate(postgres.jdbcUrl(name), postgres.user(), postgres.password());
        var pool = new HikariConfig();
        pool.setJdbcUrl(postgres.jdbcUrl(name));
        pool.setUsername(postgres.user());
        pool.setPassword(postgres.password());
        pool.setConnectionInitSql(AppRole.ASSUME);
        pool.setMaximumPoolSize(24);
        pool.setMinimumIdle(2);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("prepareThreshold", "3");
        pool.addDataSourceProperty("options", "-c TimeZone=UTC");
        return new HikariDataSource(pool);
    }

    @Bean
    DataSourceTransactionManager transactionManager(DataSource dataSource) {
        return new DataSourceTransactionManager(dataSource);
    }

    @Bean
    DSLContext sql(DataSource dataSource) {
        var configuration = new DefaultConfiguration();
        configuration.set(new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(dataSource)));
        configuration.set(SQLDialect.POSTGRES);
        configuration.set(Statements::new);
        configuration.settings().withRenderQuotedNames(RenderQuotedNames.NEVER).withExecuteLogging(false);
        return DSL.using(configuration);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    JsonMapper json() {
        return JsonMapper.builder().build();
    }
}
