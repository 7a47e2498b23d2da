package io.redthread.fulfilment;

import io.redthread.fulfilment.store.FeedbackStore;
import io.redthread.parties.ShopId;
import io.redthread.parties.Shops;
import io.redthread.process.BatchRun;
import io.redthread.process.CaseId;
import io.redthread.process.CaseInHand;
import io.redthread.process.NodeCode;
import io.redthread.process.NodeHandler;
import io.redthread.process.Outcome;
import io.redthread.sales.OrderId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Node 7, logistics feedback (物流回传): shops that want to be told get a message into the outbox, and the order waits until
 * they have taken it; for the others the customer's tracking page is all there is to do.
 */
@Component
class FeedbackHandler implements NodeHandler {

    static final String WAITS_FOR = "shop-acknowledgement";

    private final FeedbackStore outbox;
    private final Shops shops;

    FeedbackHandler(FeedbackStore outbox, Shops shops) {
        this.outbox = outbox;
        this.shops = shops;
    }

    @Override
    public NodeCode node() {
        return NodeCode.FEEDBACK;
    }

    @Override
    public Map<CaseId, Outcome> work(List<CaseInHand> cases, BatchRun run) {
        var known = shops.byIds(cases.stream().map(it -> new ShopId(it.shop())).collect(Collectors.toSet()));
        var told = new LinkedHashMap<OrderId, ShopId>();
        var outcomes = new HashMap<CaseId, Outcome>();
        for (var it : cases) {
            var shop = known.get(new ShopId(it.shop()));
            if (shop != null && shop.feedbackUrl().isPresent()) {
                told.put(new OrderId(it.id().value()), shop.id());
                outcomes.put(it.id(), new Outcome.Waits(WAITS_FOR, Optional.empty(), Optional.empty()));
            } else {
                outcomes.put(it.id(), new Outcome.Done("recorded"));
            }
        }
        if (!told.isEmpty()) {
            outbox.put(told, run.at());
        }
        return outcomes;
    }
}
