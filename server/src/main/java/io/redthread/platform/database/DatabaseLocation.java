package io.redthread.platform.database;

import io.redthread.database.EmbeddedPostgres;
import io.redthread.database.Settings;
import io.redthread.platform.RedthreadSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The external PostgreSQL when one is named, otherwise the embedded one in the data folder. */
@Configuration(proxyBeanMethods = false)
class DatabaseLocation implements DisposableBean {

    private @Nullable EmbeddedPostgres embedded;

    @Bean
    Database database(RedthreadSettings settings) {
        var db = settings.db();
        if (db.url() != null && !db.url().isBlank()) {
            var user = db.user() == null ? "redthread" : db.user();
            return new Database(jdbc(db.url()), user, db.password() == null ? "" : db.password(), false);
        }
        embedded = EmbeddedPostgres.start(settings.data().toAbsolutePath().resolve("postgres"), Settings.durable());
        return new Database(embedded.jdbcUrl(), embedded.user(), embedded.password(), true);
    }

    @Override
    public void destroy() {
        if (embedded != null) {
            embedded.close();
        }
    }

    private static String jdbc(String url) {
        return url.startsWith("jdbc:") ? url : "jdbc:" + url.replaceFirst("^postgres(ql)?://", "postgresql://");
    }
}
