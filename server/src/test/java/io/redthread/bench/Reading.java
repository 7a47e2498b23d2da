package io.redthread.bench;

import java.util.function.IntFunction;

/** What people read most, one page after the other: list, list by status, search, thread. */
final class Reading {

    private static final int WARM = 50;
    private static final int ASKED = 400;

    private final Clients clients;
    private final Figures figures;
    private final long oldest;

    /** Searches and threads are of orders from the oldest on. */
    Reading(Clients clients, Figures figures, long oldest) {
        this.clients = clients;
        this.figures = figures;
        this.oldest = oldest;
    }

    void measure() throws Exception {
        read("listP95", index -> "/api/sales/orders?limit=50");
        read("listByStatusP95", index -> "/api/sales/orders?limit=50&status=allocated");
        read("searchP95", index -> "/api/sales/orders?q=SO-B-" + order(index));
        read("threadP95", index -> "/api/monitoring/threads/" + order(index));
    }

    private long order(int index) {
        return oldest + index % 250 * 37L;
    }

    private void read(String name, IntFunction<String> path) throws Exception {
        clients.reads(WARM, path);
        figures.keep(name, clients.reads(ASKED, path).millis(0.95), "ms");
    }
}
