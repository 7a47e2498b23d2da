package io.redthread.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;

/** The hand-written statements, one connection for each worker. */
final class ByHand {

    private final BlockingQueue<Reference> references;
    private final int workers;

    ByHand(int workers, Callable<Connection> connections, long warehouse) throws Exception {
        this.references = new ArrayBlockingQueue<>(workers);
        this.workers = workers;
        for (var i = 0; i < workers; i++) {
            references.add(new Reference(connections.call(), warehouse));
        }
    }

    long allocate() throws SQLException, InterruptedException {
        var mine = references.take();
        try {
            return mine.drain();
        } finally {
            references.put(mine);
        }
    }

    /** One worker's share of so many parcels. */
    long ship(long parcels) throws SQLException, InterruptedException {
        var mine = references.take();
        try {
            return mine.ship(parcels / workers);
        } finally {
            references.put(mine);
        }
    }
}
