package io.redthread.platform;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the launcher and the environment tell the server.
 *
 * @param mode demo shows ready sign-ins and a generated company; run is the real thing; test is for tests
 * @param data folder of the embedded database and of uploaded files
 * @param db external PostgreSQL; absent means the embedded one
 * @param pipeline how the order pipeline works
 */
@ConfigurationProperties("redthread")
public record RedthreadSettings(
        @DefaultValue("run") Mode mode,
        @DefaultValue("./data") Path data,
        @DefaultValue Db db,
        @DefaultValue Pipeline pipeline) {

    /** How the server is being used. */
    public enum Mode {
        /** Demo company, ready sign-ins. */
        DEMO,
        /** A real company's system. */
        RUN,
        /** Automated tests. */
        TEST
    }

    /**
     * An external PostgreSQL 15 or newer.
     *
     * @param url JDBC or {@code postgresql://} address; absent means embedded
     * @param user owner of the schemas
     * @param password its password
     */
    public record Db(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password) {}

    /**
     * Settings of the order pipeline.
     *
     * @param enabled whether this process moves cases by itself; several processes may
     * @param batchSize most cases moved in one transaction
     * @param workers batches moved at the same time by this process
     * @param poll how long an idle worker that nobody wakes waits before it looks again
     */
    public record Pipeline(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("2000") int batchSize,
            @DefaultValue("2") int workers,
            @DefaultValue("500ms") Duration poll) {}
}
