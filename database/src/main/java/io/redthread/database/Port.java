package io.redthread.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The port PostgreSQL listens on: chosen once, remembered, and chosen anew when somebody else took it. */
final class Port {
    private static final String FILE = "postgres-port";

    private Port() {}

    static int remembered(DataFolder data) {
        return data.read(FILE)
                .filter(text -> text.matches("[0-9]{1,5}"))
                .map(Integer::parseInt)
                .filter(Port::isFree)
                .orElseGet(() -> {
                    var port = open(0);
                    data.write(FILE, Integer.toString(port));
                    return port;
                });
    }

    private static boolean isFree(int port) {
        return open(port) == port;
    }

    /** Opens and closes the port again; zero lets the system choose one. Answers -1 when it is taken. */
    private static int open(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket.getLocalPort();
        } catch (IOException taken) {
            return -1;
        }
    }
}
