package io.redthread.soak;

import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Rounds of 64 clients on the last ten pieces, through the API; clients send again with the same idempotency key until
 * they are answered, whatever happens to the server meanwhile. Sold must be ten in each round.
 */
final class LastPieces {

    static final int CLIENTS = 64;
    private static final long LONGEST_MINUTES = 5;

    private final Api api;

    LastPieces(Api api) {
        this.api = api;
    }

    /** What happens while the clients buy. */
    interface Disturbance {
        /** Nothing happens. */
        Disturbance NONE = () -> {};

        void happen() throws Exception;
    }

    /** One round; answers how many orders hold stock afterwards. */
    long round(int round, Disturbance disturbance) throws Exception {
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var answers = new ArrayList<Future<?>>();
            for (var client = 0; client < CLIENTS; client++) {
                var number = "R" + round + "-" + client;
                answers.add(clients.submit(() -> buy(number, "LAST-" + round)));
            }
            disturbance.happen();
            for (var answer : answers) {
                answer.get(LONGEST_MINUTES, TimeUnit.MINUTES);
            }
        }
        return sold(round);
    }

    private String buy(String number, String sku) throws InterruptedException {
        var body = """
                {"shop":"soak","platformNumber":"%s","orderedAt":"2026-11-22T01:00:00Z","paidAt":"2026-11-22T01:01:00Z",
                 "recipient":"r","address":{"text":"浙江省杭州市西湖区文三路 1 号","phone":"13800138000"},
                 "lines":[{"platformSku":"%s","quantity":"1","unitPrice":"9.90"}]}""".formatted(number, sku);
        return api.post("/api/sales/orders", "application/json", body, "soak-" + number);
    }

    private long sold(int round) throws InterruptedException {
        var items = api.get("/api/sales/orders?limit=200&q=R" + round + "-").path("items");
        if (items.size() != CLIENTS) {
            throw new IllegalStateException("round " + round + " has " + items.size() + " orders of " + CLIENTS);
        }
        return items.valueStream()
                .filter(it -> it.path("status").asString().equals("allocated"))
                .count();
    }
}
