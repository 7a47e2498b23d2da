package io.redthread.soak;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/**
 * What must not be built: a shop that reads what is left and then writes what it read less one. It speaks the part of the
 * API that {@link LastPieces} uses, so that the same clients can be seen to find the fault.
 */
final class NaiveShop implements AutoCloseable {

    private static final int CONNECTIONS = 16;

    private final BlockingQueue<Connection> connections = new ArrayBlockingQueue<>(CONNECTIONS);
    private final ExecutorService workers = Executors.newFixedThreadPool(CONNECTIONS);
    private final HttpServer http;

    NaiveShop(ServerProcess database, int rounds) throws IOException, SQLException {
        for (var i = 0; i < CONNECTIONS; i++) {
            connections.add(database.books());
        }
        var first = connections.element();
        run(first, "create schema naive");
        run(first, "create table naive.stock (sku text primary key, pieces int not null)");
        run(first, "create table naive.sale (number text primary key, status text not null)");
        run(
                first,
                "insert into naive.stock select 'LAST-' || n, " + SoakServer.PIECES + " from generate_series(1, "
                        + rounds + ") n");
        http = HttpServer.create(new InetSocketAddress("localhost", 0), CONNECTIONS);
        http.createContext("/api/sales/orders", this::answer);
        http.setExecutor(workers);
        http.start();
    }

    Api api() {
        return new Api(http.getAddress().getPort(), "");
    }

    @Override
    public void close() throws SQLException {
        http.stop(0);
        workers.shutdownNow();
        for (var connection : connections) {
            connection.close();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var connection = connections.remove();
        try (exchange) {
            var query = exchange.getRequestURI().getQuery();
            var text = query == null
                    ? sell(connection, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
                    : sold(connection, query.substring(query.indexOf("q=") + 2));
            exchange.sendResponseHeaders(200, text.length());
            exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
        } catch (SQLException e) {
            exchange.sendResponseHeaders(500, -1);
        } finally {
            connections.add(connection);
        }
    }

    private static String sell(Connection connection, String body) throws SQLException {
        var order = JsonMapper.shared().readTree(body);
        var sku = order.at("/lines/0/platformSku").asString();
        var left = Integer.parseInt(text(connection, "select pieces from naive.stock where sku = '" + sku + "'"));
        if (left > 0) {
            run(connection, "update naive.stock set pieces = " + (left - 1) + " where sku = '" + sku + "'");
        }
        run(
                connection,
                "insert into naive.sale values ('"
                        + order.path("platformNumber").asString() + "', '" + (left > 0 ? "allocated" : "exception")
                        + "') on conflict do nothing");
        return "{}";
    }

    private static String sold(Connection connection, String prefix) throws SQLException {
        return text(
                connection,
                "select json_build_object('items', json_agg(json_build_object('status', status))) from naive.sale"
                        + " where number like '" + prefix + "%'");
    }

    private static void run(Connection connection, String statement) throws SQLException {
        try (var it = connection.createStatement()) {
            it.execute(statement);
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var it = connection.createStatement();
                var rows = it.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
