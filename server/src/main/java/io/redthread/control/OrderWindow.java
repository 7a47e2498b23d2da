package io.redthread.control;

import io.redthread.control.store.Counting;
import io.redthread.control.store.WindowRows;
import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.Money;
import io.redthread.purchasing.Counted;
import io.redthread.purchasing.OrderWatch;
import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.purchasing.Watched;
import io.redthread.purchasing.WatchedOrder;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts orders together that could have been one (拆单累计): same department, same supplier, same goods family, within the
 * window. What is split gets the approvers of the whole; what was rejected, withdrawn or called off counts no more.
 */
@Service
public class OrderWindow implements OrderWatch {

    /** Nobody submits for longer than this: whoever began yesterday has ended by then. */
    private static final LocalTime EARLY = LocalTime.of(0, 10);

    private final WindowRows rows;
    private final ControlSettingDesk settings;
    private final ObjectProvider<FindingFlags> flags;
    private final Clock clock;

    OrderWindow(WindowRows rows, ControlSettingDesk settings, ObjectProvider<FindingFlags> flags, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.flags = flags;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<PurchaseOrderId, Counted> submitted(List<WatchedOrder> orders, LocalDate on) {
        var now = settings.current();
        var early = LocalTime.now(clock.withZone(CompanyDay.ZONE)).isBefore(EARLY);
        var sums =
                rows.add(orders.stream().map(order -> counting(order, on, now)).toList(), now.windowDays(), early);
        var counted = new HashMap<PurchaseOrderId, Counted>();
        orders.forEach(order ->
                counted.put(order.id(), counted(order, Objects.requireNonNull(sums.get(order.id())), now)));
        return counted;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Counted changed(WatchedOrder order, LocalDate on) {
        rows.leave(List.of(order.id()), clock.instant());
        return Objects.requireNonNull(submitted(List.of(order), on).get(order.id()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void left(Collection<PurchaseOrderId> orders) {
        rows.leave(orders, clock.instant());
    }

    @Override
    @Transactional(readOnly = true)
    public Counted look(WatchedOrder order, LocalDate on) {
        var now = settings.current();
        return counted(order, rows.look(counting(order, on, now), now.windowDays()), now);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PurchaseOrderId, Watched> watched(Collection<PurchaseOrderId> orders) {
        return flags.getObject().of(orders);
    }

    private static Counted counted(WatchedOrder order, WindowRows.Sum sum, ControlSettings now) {
        return now.counting()
                ? new Counted(new Money(sum.amount(), CompanyCurrency.CNY), sum.others(), now.windowDays())
                : Counted.alone(order.amount());
    }

    /** The order with what of it counts: all, unless settings leave call-offs or the standing assortment out. */
    static Counting counting(WatchedOrder order, LocalDate on, ControlSettings now) {
        var parts = new TreeMap<String, BigDecimal>();
        order.parts().stream()
                .filter(part -> now.countCallOffs() || !part.calledOff())
                .filter(part -> now.countRegular() || !part.regular())
                .forEach(part -> parts.merge(part.family(), part.amount().amount(), BigDecimal::add));
        return new Counting(
                order.id(),
                order.number(),
                order.buyer(),
                order.department(),
                order.supplier(),
                order.supplierName(),
                order.amount().amount(),
                order.urgent(),
                order.at(),
                on,
                parts);
    }
}
