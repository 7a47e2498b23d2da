package io.redthread.sim;

import io.redthread.kernel.Refused;
import io.redthread.platform.paging.PageQuery;
import io.redthread.process.ExceptionFilter;
import io.redthread.process.ExceptionView;
import io.redthread.process.Exceptions;
import io.redthread.sales.OrderFilter;
import io.redthread.sales.OrderId;
import io.redthread.sales.OrderList;
import io.redthread.sales.OrderStatus;
import io.redthread.sales.Orders;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Operations review what needs a person; customer service sees to exceptions and calls off what buyers call off. */
final class Desk {

    private static final int REVIEWS_A_ROUND = 4;
    private static final int PAGE = 100;

    private final Agenda agenda;
    private final Orders orders;
    private final OrderList list;
    private final Exceptions exceptions;
    private final Demand demand;
    private final SplittableRandom random;
    private final Set<Long> inHand = new HashSet<>();

    Desk(Agenda agenda, ApplicationContext server, Demand demand, SplittableRandom random) {
        this.agenda = agenda;
        this.orders = server.getBean(Orders.class);
        this.list = server.getBean(OrderList.class);
        this.exceptions = server.getBean(Exceptions.class);
        this.demand = demand;
        this.random = random;
    }

    /** A clerk's minute: the next few orders that wait for a person are looked at and let pass. */
    void review() {
        var waiting =
                list.page(only(OrderStatus.IN_REVIEW), new PageQuery("dueAt", REVIEWS_A_ROUND, null)).items().stream()
                        .map(it -> it.id())
                        .toList();
        if (!waiting.isEmpty()) {
            People.as("clerk", () -> orders.approve(waiting, "金额与地址已核对"));
        }
    }

    /** Customer service picks up new exceptions; each takes the time of a call or two. */
    void pickUpExceptions() {
        var open = exceptions.page(ExceptionFilter.open(), PageQuery.first(PAGE));
        for (var it : open.items()) {
            if (inHand.add(it.id().value())) {
                agenda.in(Duration.ofMinutes(8 + random.nextInt(40)), () -> settle(it));
            }
        }
    }

    /** The buyer calls an order off; too late is too late. */
    void cancel(OrderId id) {
        tolerating(() -> People.as("service", () -> orders.cancel(List.of(id), "买家取消")));
    }

    /** The buyer has paid. */
    void paid(OrderId id) {
        tolerating(() -> People.as("service", () -> orders.paid(id)));
    }

    private void settle(ExceptionView it) {
        inHand.remove(it.id().value());
        tolerating(() -> People.as("service", () -> {
            if (it.type().equals("address")) {
                orders.readdress(new OrderId(it.caseId().value()), "收件人", demand.whole());
            } else {
                exceptions.resolve(it.id(), "已与仓库、客户确认,继续履约", "counting");
            }
        }));
    }

    /** What somebody else was faster with is no fault of the week. */
    private static void tolerating(Runnable act) {
        try {
            act.run();
        } catch (Refused late) {
            Tally.MISSED.incrementAndGet();
        }
    }

    private static OrderFilter only(OrderStatus status) {
        @Nullable List<String> any = null;
        return new OrderFilter(null, List.of(status.code()), any, any, null, null, null, null);
    }
}
