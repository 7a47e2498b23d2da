package io.redthread.demo;

import io.redthread.alerts.AlertCause;
import io.redthread.alerts.AlertDesk;
import io.redthread.alerts.AlertFilter;
import io.redthread.alerts.AlertHandling;
import io.redthread.alerts.AlertHandling.Solving;
import io.redthread.alerts.AlertLine;
import io.redthread.alerts.AlertView;
import io.redthread.alerts.AlertWatch;
import io.redthread.identity.People;
import io.redthread.identity.PersonFacts;
import io.redthread.platform.caller.Caller;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.Transactions;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is late in the demo company is told; some of it is taken, silenced and solved with causes and costs. */
@Component
class DemoAlerts {

    private static final int PAGE = 60;
    private static final List<Told> TOLD = List.of(
            new Told(AlertCause.SUPPLIER_SLOW, "已电话催交,供应商改走空运", "320.00", "备选供应商加入比价名单"),
            new Told(AlertCause.PLANNING, "从二号仓调拨 200 件补上", "85.50", ""),
            new Told(AlertCause.CUSTOMER_PAYMENT, "财务已发催款函,客户承诺周五付款", "", "账期改为 15 天"),
            new Told(AlertCause.OUR_DELAY, "安排加班拣货,当天发出", "150.00", "晚班增加一人"),
            new Told(AlertCause.DATA_FAULT, "交期录入有误,已更正", "", ""));

    private final AlertWatch watch;
    private final AlertDesk desk;
    private final AlertHandling handling;
    private final People people;
    private final Transactions transactions;
    private final Clock clock;

    DemoAlerts(
            AlertWatch watch,
            AlertDesk desk,
            AlertHandling handling,
            People people,
            Transactions transactions,
            Clock clock) {
        this.watch = watch;
        this.desk = desk;
        this.handling = handling;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How somebody solved one. */
    private record Told(AlertCause cause, String solution, String cost, String changed) {}

    void create() {
        watch.catchUp(clock.instant());
        var who = transactions.in(() -> people.byUsername("operations"));
        var open = desk.page(AlertFilter.OPEN, PageQuery.first(PAGE)).items().stream()
                .map(AlertLine::alert)
                .toList();
        var handled = desk.page(ended(), PageQuery.first(1)).items();
        if (who.isEmpty() || !handled.isEmpty()) {
            return;
        }
        as(who.orElseThrow(), () -> {
            for (var i = 0; i < open.size(); i++) {
                handle(open.get(i), i);
            }
        });
    }

    private void handle(AlertView it, int i) {
        switch (i % 6) {
            case 0, 3 -> {
                var told = TOLD.get(i / 3 % TOLD.size());
                var cost =
                        Optional.of(told.cost()).filter(one -> !one.isEmpty()).map(BigDecimal::new);
                handling.solve(it.id(), it.revision(), new Solving(told.solution(), told.cause(), cost));
                if (!told.changed().isEmpty()) {
                    handling.review(it.id(), it.revision() + 1, told.changed());
                }
            }
            case 1 -> {
                handling.claim(it.id(), it.revision());
                handling.comment(it.id(), "已联系对方,等待回复。");
            }
            case 2 -> {
                if (i % 12 == 2) {
                    handling.mute(it.id(), it.revision(), clock.instant().plus(Duration.ofDays(2)), "供应商停产检修,后天恢复");
                }
            }
            default -> {}
        }
    }

    private static AlertFilter ended() {
        return new AlertFilter(null, "ended", null, null, null, null, null, null);
    }

    private static void as(PersonFacts who, Runnable work) {
        var caller = new Caller(who.id().value(), who.username(), who.name(), "operations", null, "demo", "demo");
        Callers.as(caller, () -> {
            work.run();
            return true;
        });
    }
}
