package io.redthread.support;

import io.redthread.RedthreadApplication;
import io.redthread.platform.database.Database;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Two servers on one database, for tests of what they do together.
 *
 * @param first the one that brought the database
 * @param second the other
 */
public record ServerPair(ConfigurableApplicationContext first, ConfigurableApplicationContext second)
        implements AutoCloseable {

    private static final List<String> OF_TESTS =
            List.of("--redthread.mode=test", "--server.port=0", "--server.shutdown=immediate");

    /** Starts both; the settings hold for one of them each. */
    public static ServerPair start(List<String> ofFirst, List<String> ofSecond) {
        var first = application().initializers(new ScratchDatabase()).run(arguments(ofFirst));
        var database = first.getBean(Database.class);
        var shared = List.of(
                "--redthread.data=" + first.getEnvironment().getProperty("redthread.data") + "-second",
                "--redthread.db.url=" + database.jdbcUrl(),
                "--redthread.db.user=" + database.user(),
                "--redthread.db.password=" + database.password());
        return new ServerPair(
                first,
                application()
                        .run(arguments(Stream.concat(ofSecond.stream(), shared.stream())
                                .toList())));
    }

    /** Where the first listens. */
    public int firstPort() {
        return port(first);
    }

    /** Where the second listens. */
    public int secondPort() {
        return port(second);
    }

    @Override
    public void close() {
        second.close();
        first.close();
    }

    private static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(RedthreadApplication.class).sources(HouseRules.class);
    }

    private static String[] arguments(List<String> own) {
        return Stream.concat(OF_TESTS.stream(), own.stream()).toArray(String[]::new);
    }

    private static int port(ConfigurableApplicationContext server) {
        return Objects.requireNonNull(((ServletWebServerApplicationContext) server).getWebServer())
                .getPort();
    }
}
