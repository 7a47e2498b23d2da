package io.redthread.control;

import io.redthread.identity.DepartmentId;
import io.redthread.identity.PersonId;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.parties.SupplierId;
import io.redthread.platform.database.Transactions;
import io.redthread.purchasing.BuyingWorld;
import io.redthread.purchasing.LineContent;
import io.redthread.purchasing.NewPurchaseOrder;
import io.redthread.purchasing.OrderBuyer;
import io.redthread.purchasing.OrderContent;
import io.redthread.purchasing.OrderReceipt;
import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.purchasing.PurchaseOrders;
import io.redthread.support.RedthreadTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A test of control on a real PostgreSQL: a team that buys, a supplier of its own for each test, goods. */
abstract class ControlTest extends RedthreadTest {

    private static final Map<Integer, BuyingWorld.Team> TEAMS = new ConcurrentHashMap<>();

    @Autowired
    protected BuyingWorld world;

    @Autowired
    protected PurchaseOrders orders;

    @Autowired
    protected Transactions transactions;

    protected BuyingWorld.Team team =
            new BuyingWorld.Team(new DepartmentId(0), "", new OrderBuyer(new PersonId(0), "", Optional.empty()));
    protected SupplierId supplier = new SupplierId(0);
    protected Sku sku = new Sku("-");

    /** The team is made once: who may decide is read by the approval every two seconds only. */
    @BeforeEach
    void a_team_and_a_supplier() {
        team = TEAMS.computeIfAbsent(port(), here -> world.team(PASSWORD));
        sku = world.ordinary();
        supplier = world.supplier(400);
        for (var tries = 0; tries < 100 && !known(); tries++) {
            LockSupport.parkNanos(50_000_000);
        }
        supplier = world.supplier(400);
    }

    private boolean known() {
        try {
            submitted("1");
            return true;
        } catch (Refused notYet) {
            return false;
        }
    }

    /** An order of one line that comes to that much. */
    protected OrderReceipt submitted(String amount) {
        return submitted(content(sku, amount));
    }

    protected OrderReceipt submitted(OrderContent content) {
        return world.as(
                team,
                () -> orders.submit(List.of(new NewPurchaseOrder(content, team.buyer())))
                        .getFirst());
    }

    protected OrderContent content(Sku goods, String amount) {
        return OrderContent.of(supplier, team.department(), List.of(LineContent.of(1, goods, "1", amount)));
    }

    protected static List<String> roles(OrderReceipt receipt) {
        return receipt.steps().stream().map(step -> step.role()).toList();
    }

    protected static List<String> roles(String... codes) {
        return Arrays.asList(codes);
    }

    protected void cancel(PurchaseOrderId order) {
        world.as(team, () -> orders.cancel(order, "不需要了"));
    }
}
