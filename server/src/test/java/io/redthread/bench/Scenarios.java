package io.redthread.bench;

import io.redthread.kernel.Refused;
import io.redthread.parties.ShopId;
import io.redthread.process.CaseId;
import io.redthread.process.Cases;
import io.redthread.process.NodeCode;
import io.redthread.process.Outcome;
import io.redthread.sales.ReviewBatches;
import java.util.List;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;

/**
 * Orders of all four scenarios on their way to a warehouse: what the engine cannot do alone, somebody does as soon as it
 * waits – a promotion's batch is released, customs data and the international carrier are filled in.
 */
final class Scenarios {

    private static final Logger LOG = LoggerFactory.getLogger(Scenarios.class);
    private static final int AT_ONCE = 5_000;
    private static final List<NodeCode> BY_HAND = List.of(NodeCode.CUSTOMS_DATA, NodeCode.INTERNATIONAL);

    private final ReviewBatches batches;
    private final Cases cases;
    private final ShopId shop;

    Scenarios(ApplicationContext server, ShopId shop) {
        this.batches = server.getBean(ReviewBatches.class);
        this.cases = server.getBean(Cases.class);
        this.shop = shop;
    }

    /** Until nothing waits for anybody any more; the engine's own rounds are what is given. */
    void through(Callable<Long> engine) throws Exception {
        var a = System.nanoTime();
        long e = 0, r = 0, b = 0;
        int n = 0;
        int x;
        do {
            var t0 = System.nanoTime();
            engine.call();
            var t1 = System.nanoTime();
            x = released();
            var t2 = System.nanoTime();
            x += byHand();
            var t3 = System.nanoTime();
            e += t1 - t0;
            r += t2 - t1;
            b += t3 - t2;
            n++;
        } while (x > 0);
        System.out.printf(
                "    rounds %d engine %.2f released %.2f byHand %.2f total %.2f%n",
                n, e / 1e9, r / 1e9, b / 1e9, (System.nanoTime() - a) / 1e9);
    }

    private int released() {
        var released = 0;
        while (batches.gathering().stream().anyMatch(it -> it.orders() > 0)) {
            try {
                batches.release(shop);
            } catch (Refused e) {
                // A batch of full size was released by itself in the meantime.
                LOG.debug("{}", e.refusal());
            }
            released++;
        }
        return released;
    }

    private int byHand() {
        var done = 0;
        for (var node : BY_HAND) {
            for (var waiting = waiting(node); !waiting.isEmpty(); waiting = waiting(node)) {
                cases.complete(waiting, node, it -> new Outcome.Done("filled-in"));
                done += waiting.size();
            }
        }
        return done;
    }

    private List<CaseId> waiting(NodeCode node) {
        return cases.longestAt(node, shop.value(), AT_ONCE);
    }
}
