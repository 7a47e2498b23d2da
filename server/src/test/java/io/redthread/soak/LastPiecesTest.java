package io.redthread.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class LastPiecesTest {

    @Test
    void sixty_four_clients_buy_just_the_last_ten_even_when_the_server_is_killed(
            @TempDir(cleanup = CleanupMode.NEVER) Path data) throws Exception {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        try (var soak = new LastPieces(data, port, 5)) {
            for (var round = 1; round <= 5; round++) {
                assertThat(soak.round(round, round == 3))
                        .as("sold in round %s", round)
                        .isEqualTo(SoakServer.PIECES);
            }
            assertThat(soak.ledgerAgrees()).isTrue();
        }
    }
}
