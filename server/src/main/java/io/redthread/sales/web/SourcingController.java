package io.redthread.sales.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.inventory.WarehouseFacts;
import io.redthread.inventory.Warehouses;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.sales.OrderId;
import io.redthread.sales.Orders;
import io.redthread.sales.SourcingPolicies;
import io.redthread.sales.SourcingPolicy;
import io.redthread.sales.SourcingTrials;
import io.redthread.sales.SourcingTrials.Replayed;
import io.redthread.sales.SourcingTrials.Tried;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The sourcing policy over HTTP: what counts, what would happen, what it would have meant. */
@RestController
class SourcingController {

    private static final String PATH = "/api/sales/sourcing";

    private final SourcingPolicies policies;
    private final SourcingTrials trials;
    private final SourcingRequests requests;
    private final Orders orders;
    private final Warehouses warehouses;
    private final Once once;

    SourcingController(
            SourcingPolicies policies,
            SourcingTrials trials,
            SourcingRequests requests,
            Orders orders,
            Warehouses warehouses,
            Once once) {
        this.policies = policies;
        this.trials = trials;
        this.requests = requests;
        this.orders = orders;
        this.warehouses = warehouses;
        this.once = once;
    }

    @GetMapping(PATH)
    @Requires({Permission.PROCESS_READ, Permission.SALES_ORDER_READ})
    PolicyView current() {
        return view(policies.current());
    }

    @PutMapping(PATH)
    @Requires(Permission.SETTINGS_EDIT)
    PolicyView change(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody Change request) {
        var version = Given.value("/version", request.version());
        var weights = SourcingRequests.weights(Given.value("/weights", request.weights()));
        var rates = Given.each("/rates", request.rates(), SourcingRequests.RateGiven::rate);
        return once.answer(key, request, PolicyView.class, () -> view(policies.change(version, weights, rates)));
    }

    /** Asks without doing: a POST because the question is a document. */
    @PostMapping(PATH + "/try")
    @Requires({Permission.PROCESS_READ, Permission.SALES_ORDER_READ})
    Tried attempt(@RequestBody SourcingRequests.TrialGiven request) {
        var weights = Optional.ofNullable(request.weights()).map(SourcingRequests::checked);
        return trials.attempt(requests.trial(request), weights);
    }

    @PostMapping(PATH + "/replay")
    @Requires({Permission.PROCESS_READ, Permission.SALES_ORDER_READ})
    Replayed replay(@RequestBody ReplayGiven request) {
        var weights = SourcingRequests.checked(Given.value("/weights", request.weights()));
        return trials.replay(weights, SourcingRequests.days(Given.value("/days", request.days())));
    }

    /** What speaks for which warehouse for an order, by today's policy and stock. */
    @GetMapping("/api/sales/orders/{id}/sourcing")
    @Requires(Permission.SALES_ORDER_READ)
    Tried of(@PathVariable OrderId id) {
        return trials.of(orders.get(id));
    }

    private PolicyView view(SourcingPolicy policy) {
        return new PolicyView(policy, warehouses.all());
    }

    /** The policy with the warehouses its rates may name. */
    record PolicyView(SourcingPolicy policy, List<WarehouseFacts> warehouses) {}

    /** The policy as it shall be, and the version the caller saw. */
    record Change(
            @Nullable Integer version,
            SourcingRequests.@Nullable WeightsGiven weights,
            @Nullable List<SourcingRequests.RateGiven> rates) {}

    /** Weights to be tried on the past. */
    record ReplayGiven(
            SourcingRequests.@Nullable WeightsGiven weights,
            @Nullable Integer days) {}
}
