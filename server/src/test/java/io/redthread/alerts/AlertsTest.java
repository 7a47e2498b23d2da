package io.redthread.alerts;

import io.redthread.alerts.store.WaitingRows;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.PersonId;
import io.redthread.parties.Parties;
import io.redthread.parties.SupplierId;
import io.redthread.platform.database.Transactions;
import io.redthread.platform.paging.PageQuery;
import io.redthread.purchasing.BuyingWorld;
import io.redthread.purchasing.LineContent;
import io.redthread.purchasing.OrderBuyer;
import io.redthread.purchasing.OrderContent;
import io.redthread.purchasing.OrderState;
import io.redthread.purchasing.PastOrder;
import io.redthread.purchasing.PastOrders;
import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A test of early warning on a real PostgreSQL: a supplier of its own, whose orders went out at a moment long past. */
abstract class AlertsTest extends RedthreadTest {

    /** A Wednesday, 10:00 in Shanghai. */
    protected static final Instant THEN = Instant.parse("2024-03-06T02:00:00Z");

    private static final Map<Integer, BuyingWorld.Team> TEAMS = new ConcurrentHashMap<>();

    @Autowired
    protected BuyingWorld world;

    @Autowired
    protected Parties parties;

    @Autowired
    protected PastOrders past;

    @Autowired
    protected AlertRules rules;

    @Autowired
    protected AlertWatch watch;

    @Autowired
    protected AlertDesk desk;

    @Autowired
    protected AlertHandling handling;

    @Autowired
    protected WaitingRows waiting;

    @Autowired
    protected Transactions transactions;

    protected BuyingWorld.Team team =
            new BuyingWorld.Team(new DepartmentId(0), "", new OrderBuyer(new PersonId(0), "", Optional.empty()));
    protected SupplierId supplier = new SupplierId(0);
    protected String supplierName = "";

    @BeforeEach
    void a_team_and_a_supplier() {
        team = TEAMS.computeIfAbsent(port(), here -> world.team(PASSWORD));
        supplier = world.supplier(400);
    }

    /** So many orders that were released then and are still on their way. */
    protected List<PurchaseOrderId> released(int many) {
        var sku = world.ordinary();
        return past.load(IntStream.range(0, many)
                .mapToObj(i -> PastOrder.draft(
                                TradingWorld.fresh("PO-A-"),
                                OrderContent.of(
                                        supplier, team.department(), List.of(LineContent.of(1, sku, "1", "100"))),
                                team.buyer(),
                                THEN.minus(Duration.ofHours(2)))
                        .decided(
                                OrderState.APPROVED,
                                "",
                                THEN.minus(Duration.ofHours(2)),
                                THEN.minus(Duration.ofHours(1)))
                        .released(OrderState.RELEASED, THEN))
                .toList());
    }

    /** Something changed of these. */
    protected void changed(List<PurchaseOrderId> orders) {
        transactions.in(() -> {
            waiting.changed(
                    SubjectKind.PURCHASE_ORDER,
                    orders.stream().map(it -> Long.toString(it.value())).toList());
            return true;
        });
    }

    /** A rule of these orders only that is on: released and so many hours over. */
    protected AlertRuleId rule(int hours) {
        return on(content(hours));
    }

    protected AlertRuleId on(AlertContent content) {
        var id = rules.begin(SubjectKind.PURCHASE_ORDER, content);
        rules.publish(id, 1);
        rules.turn(id, 2, true);
        return id;
    }

    protected AlertContent content(int hours) {
        return new AlertContent(
                "测试规则",
                "Rule of a test",
                "state == \"released\" && supplier == \"" + name() + "\"",
                Optional.of(new AlertDue("released", hours, DueUnit.HOURS)),
                AlertSeverity.WARNING,
                new AlertOwner(OwnerKind.IN_CHARGE, "buyer"),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                "",
                "");
    }

    /** What the supplier is called. */
    protected String name() {
        if (supplierName.isEmpty()) {
            supplierName =
                    Objects.requireNonNull(parties.names(List.of(supplier)).get(supplier));
        }
        return supplierName;
    }

    /** What this rule told, the newest first. */
    protected List<AlertView> told(AlertRuleId rule) {
        return desk
                .page(new AlertFilter(null, "all", null, null, rule, null, null, null), PageQuery.first(200))
                .items()
                .stream()
                .map(AlertLine::alert)
                .toList();
    }

    protected static Instant hours(int after) {
        return THEN.plus(Duration.ofHours(after));
    }
}
