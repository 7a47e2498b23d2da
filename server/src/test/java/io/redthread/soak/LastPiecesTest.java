package io.redthread.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class LastPiecesTest {

    private static final int ROUNDS = 3;

    @Test
    void sixty_four_clients_buy_just_the_last_ten_even_when_the_server_is_killed(
            @TempDir(cleanup = CleanupMode.NEVER) Path data) throws Exception {
        try (var server = ServerProcess.start(data, ROUNDS)) {
            var shop = new LastPieces(server.api());
            for (var round = 1; round <= ROUNDS; round++) {
                var sold =
                        shop.round(round, round == 3 ? () -> Blow.SERVER.strike(server) : LastPieces.Disturbance.NONE);
                assertThat(sold).as("sold in round %s", round).isEqualTo(SoakServer.PIECES);
            }
            CrashRound.verify(server.api());
            assertThat(oversold(server)).as("oversold by a naive shop").isPositive();
        }
    }

    /** The same clients find the fault of a shop that reads and then writes. */
    private static long oversold(ServerProcess database) throws Exception {
        try (var naive = new NaiveShop(database, ROUNDS)) {
            var shop = new LastPieces(naive.api());
            var oversold = 0L;
            for (var round = 1; round <= ROUNDS; round++) {
                oversold += shop.round(round, LastPieces.Disturbance.NONE) - SoakServer.PIECES;
            }
            return oversold;
        }
    }
}
