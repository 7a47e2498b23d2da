package io.redthread.soak;

import java.io.IOException;

/** What is killed, with kill -9. */
enum Blow {
    /** The server's process; PostgreSQL stops with it in order. */
    SERVER,
    /** PostgreSQL's main process and its children; the server must recover by itself. */
    POSTGRES,
    /** Both at the same moment, as when the power fails. */
    BOTH;

    /** Strikes, and starts the server again if it was struck. */
    void strike(ServerProcess server) throws IOException, InterruptedException {
        var postgres = this == SERVER ? java.util.List.<ProcessHandle>of() : server.postgres();
        if (this != POSTGRES) {
            server.kill();
        }
        postgres.forEach(ProcessHandle::destroyForcibly);
        if (this == POSTGRES) {
            server.await();
        } else {
            server.restart();
        }
    }
}
