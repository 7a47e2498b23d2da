package io.redthread.control;

import io.redthread.control.store.WatchedOrderRows;
import io.redthread.control.store.WindowRows;
import io.redthread.kernel.CompanyDay;
import io.redthread.purchasing.OrderFacts.Fact;
import io.redthread.purchasing.OrderState;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Counts orders of the past in, as they would have counted then. */
@Component
class PastWindow {

    private static final Set<OrderState> NOT_COUNTING =
            Set.of(OrderState.DRAFT, OrderState.RETURNED, OrderState.REJECTED, OrderState.CANCELLED);

    private final WindowRows windows;
    private final WatchedOrderRows orders;
    private final ControlSettingDesk settings;

    PastWindow(WindowRows windows, WatchedOrderRows orders, ControlSettingDesk settings) {
        this.windows = windows;
        this.orders = orders;
        this.settings = settings;
    }

    /** Watches those that nobody watched; answers how many. */
    int adopt(List<Fact> page) {
        var known = orders.known(page.stream().map(fact -> fact.order().id()).toList());
        var now = settings.current();
        var fresh =
                page.stream().filter(fact -> !known.contains(fact.order().id())).toList();
        if (fresh.isEmpty()) {
            return 0;
        }
        windows.add(
                fresh.stream()
                        .map(fact -> OrderWindow.counting(
                                fact.order(), CompanyDay.of(fact.order().at()), now))
                        .toList(),
                now.windowDays(),
                false);
        windows.leave(
                fresh.stream()
                        .filter(fact -> NOT_COUNTING.contains(fact.state()))
                        .map(fact -> fact.order().id())
                        .toList(),
                fresh.getLast().order().at());
        orders.recount(fresh.stream().map(fact -> fact.order().id()).toList(), now.windowDays());
        return fresh.size();
    }
}
