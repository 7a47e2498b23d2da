package io.redthread.soak;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** kill -9 of the server, of PostgreSQL, of both, in the middle of the work: it goes on by itself, nothing lost or twice. */
class CrashTest {

    private static final int ORDERS = 2500;

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path data;

    static ServerProcess server;

    @BeforeAll
    static void a_server() throws Exception {
        server = ServerProcess.start(data, 1);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void an_import_struck_in_the_middle_ends_as_if_nothing_had_been(Blow blow) throws Exception {
        var round = new CrashRound(server, OrderFile.of("I" + blow.ordinal(), ORDERS, blow.ordinal()));
        round.upload();
        round.strikeImport(blow, 0.1);
        round.complete();
        round.check();
        CrashRound.verify(server.api());
    }

    @ParameterizedTest
    @EnumSource
    void orders_struck_on_their_way_all_arrive_once(Blow blow) throws Exception {
        var round = new CrashRound(server, OrderFile.of("P" + blow.ordinal(), ORDERS, 10 + blow.ordinal()));
        round.upload();
        round.strikePipeline(blow, 0.3);
        round.complete();
        round.check();
        CrashRound.verify(server.api());
    }
}
