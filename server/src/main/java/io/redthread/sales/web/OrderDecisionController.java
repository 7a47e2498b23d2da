package io.redthread.sales.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.sales.DecisionCheck;
import io.redthread.sales.DecisionView;
import io.redthread.sales.OrderDecisions;
import io.redthread.sales.OrderId;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Why rules decided about an order as they did, over HTTP. */
@RestController
@RequestMapping("/api/sales")
class OrderDecisionController {

    private final OrderDecisions decisions;

    OrderDecisionController(OrderDecisions decisions) {
        this.decisions = decisions;
    }

    @GetMapping("/orders/{id}/decisions")
    @Requires(Permission.SALES_ORDER_READ)
    List<DecisionView> of(@PathVariable OrderId id) {
        return decisions.of(id);
    }

    @GetMapping("/decisions/verification")
    @Requires(Permission.SALES_ORDER_READ)
    DecisionCheck verification() {
        return decisions.verify();
    }
}
