package io.redthread.purchasing;

import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.Refusal;
import io.redthread.kernel.Refused;
import io.redthread.purchasing.SourcingRefusal.AgreementExhausted;
import io.redthread.purchasing.SourcingRefusal.AgreementNotFound;
import io.redthread.purchasing.SourcingRefusal.AgreementNotInForce;
import io.redthread.purchasing.SourcingRefusal.NotInAgreement;
import io.redthread.purchasing.domain.CallOffUsage;
import io.redthread.purchasing.domain.CallOffUsage.Key;
import io.redthread.purchasing.store.CallOffRows;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Books what orders call off framework agreements (协议执行), from submission on, so that two orders waiting at the same
 * time cannot pass the limit together. Agreements are locked in key order.
 */
@Component
class CallOffs {

    private final CallOffRows rows;
    private final Clock clock;

    CallOffs(CallOffRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Books what these orders call off; refused where an agreement does not hold, or has not that much left. */
    void take(List<OrderInHand> hands) {
        var all = CallOffUsage.of(List.of());
        for (var hand : hands) {
            all = all.plus(CallOffUsage.of(hand.order().lines()));
        }
        if (!all.isEmpty()) {
            var suppliers = new HashMap<AgreementId, Set<OrderContent>>();
            hands.forEach(hand -> hand.order()
                    .content()
                    .lines()
                    .forEach(line -> line.agreement()
                            .ifPresent(agreement -> suppliers
                                    .computeIfAbsent(agreement, key -> new HashSet<>())
                                    .add(hand.order().content().with(List.of())))));
            take(all, suppliers);
        }
    }

    /** Books by how much a change calls off more than the order did. */
    void take(OrderContent content, CallOffUsage more) {
        if (!more.isEmpty()) {
            var header = content.with(List.of());
            var orders = new HashMap<AgreementId, Set<OrderContent>>();
            more.amounts().keySet().forEach(agreement -> orders.put(agreement, Set.of(header)));
            more.quantities().keySet().forEach(key -> orders.put(key.agreement(), Set.of(header)));
            take(more, orders);
        }
    }

    /** An order is called off or changed: so much is left again. */
    void giveBack(CallOffUsage usage) {
        if (!usage.isEmpty()) {
            rows.giveBack(usage);
        }
    }

    /** The same for all that an order called off. */
    void giveBack(OrderView order, List<PricedLine> lines) {
        giveBack(CallOffUsage.of(lines));
    }

    private void take(CallOffUsage usage, Map<AgreementId, Set<OrderContent>> orders) {
        var held = rows.locked(orders.keySet());
        orders.forEach((id, contents) -> {
            var agreement = held.get(id);
            if (agreement == null) {
                throw new Refused(new AgreementNotFound(Long.toString(id.value())));
            }
            contents.forEach(content -> inForce(agreement, content));
        });
        var booked = rows.takeQuantities(usage.quantities());
        usage.quantities().forEach((key, wanted) -> {
            if (!booked.contains(key)) {
                throw exhausted(key, wanted, held);
            }
        });
        var paid = rows.takeAmounts(usage.amounts());
        usage.amounts().forEach((id, wanted) -> {
            if (!paid.contains(id)) {
                var agreement = Objects.requireNonNull(held.get(id));
                throw new Refused(new AgreementExhausted(
                        agreement.number(),
                        "",
                        agreement.left().orElse(BigDecimal.ZERO).toPlainString(),
                        wanted.toPlainString()));
            }
        });
    }

    private void inForce(AgreementView agreement, OrderContent content) {
        var today = CompanyDay.today(clock);
        if (agreement.state() != AgreementState.ACTIVE
                || today.isBefore(agreement.validFrom())
                || today.isAfter(agreement.validTo())
                || !content.supplier().equals(Optional.of(agreement.supplier()))
                || !content.currency().equals(agreement.currency())) {
            throw new Refused(new AgreementNotInForce(agreement.number(), agreement.validFrom(), agreement.validTo()));
        }
    }

    private Refused exhausted(Key key, BigDecimal wanted, Map<AgreementId, AgreementView> held) {
        var number = Objects.requireNonNull(held.get(key.agreement())).number();
        return new Refused(rows.left(key)
                .<Refusal>map(left ->
                        new AgreementExhausted(number, key.sku().code(), left.toPlainString(), wanted.toPlainString()))
                .orElseGet(() -> new NotInAgreement(number, key.sku())));
    }
}
