package io.redthread.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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
    @EnumSource(names = "BOTH")
    void an_import_struck_in_the_middle_ends_as_if_nothing_had_been(Blow blow) throws Exception {
        var round = new CrashRound(server, OrderFile.of("I" + blow.ordinal(), ORDERS, blow.ordinal()));
        round.upload();
        round.strikeImport(blow, 0.1);
        round.complete();
        round.check();
        CrashRound.verify(server.api());
    }

    @Test
    void orders_sent_in_bulk_are_there_once_when_they_are_sent_again_after_the_blow() throws Exception {
        var books = new Books(server, "N");
        try (var sender = Executors.newSingleThreadExecutor()) {
            var sent = sender.submit(() -> sendUntilAllAreAnswered(bulk(ORDERS)));
            while (books.orders() == 0) {
                Thread.sleep(5);
            }
            assertThat(books.orders()).as("orders before the blow").isLessThan(ORDERS);
            Blow.POSTGRES.strike(server);
            sent.get(2, TimeUnit.MINUTES);
        }

        assertThat(List.of(books.orders(), books.distinctNumbers(), books.withOneCase()))
                .containsOnly((long) ORDERS);
    }

    /** The whole file again, until each of its lines has its answer. */
    private static long sendUntilAllAreAnswered(String orders) throws Exception {
        var answers = 0L;
        while (answers < ORDERS) {
            answers = server.api()
                    .post("/api/sales/orders/bulk", "application/x-ndjson", orders, "none needed")
                    .lines()
                    .filter(line -> line.contains("\"platformNumber\":\"N-"))
                    .count();
        }
        return answers;
    }

    private static String bulk(int orders) {
        return IntStream.range(0, orders).mapToObj("""
                        {"shop":"soak","platformNumber":"N-%d","orderedAt":"2026-11-22T01:00:00Z","recipient":"r",\
                        "address":{"text":"浙江省杭州市西湖区文三路 1 号","phone":"13800138000"},\
                        "lines":[{"platformSku":"LAST-1","quantity":"1","unitPrice":"9.90"}]}
                        """::formatted).collect(Collectors.joining());
    }

    @ParameterizedTest
    @EnumSource(names = "BOTH")
    void orders_struck_on_their_way_all_arrive_once(Blow blow) throws Exception {
        var round = new CrashRound(server, OrderFile.of("P" + blow.ordinal(), ORDERS, 10 + blow.ordinal()));
        round.upload();
        round.strikePipeline(blow, 0.3);
        round.complete();
        round.check();
        CrashRound.verify(server.api());
    }
}
