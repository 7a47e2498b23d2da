package io.redthread.purchasing;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.redthread.identity.DepartmentId;
import io.redthread.identity.PersonId;
import io.redthread.kernel.Refusal;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.parties.SupplierId;
import io.redthread.support.RedthreadTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A test of purchasing on a real PostgreSQL: a team, a supplier whose documents hold, goods. */
abstract class PurchasingTest extends RedthreadTest {

    private static final Map<Integer, BuyingWorld.Team> TEAMS = new ConcurrentHashMap<>();
    private static final Set<Integer> KNOWN = ConcurrentHashMap.newKeySet();

    @Autowired
    protected BuyingWorld world;

    @Autowired
    protected PurchaseOrders orders;

    @Autowired
    protected OrderSubmission submission;

    protected BuyingWorld.Team team =
            new BuyingWorld.Team(new DepartmentId(0), "", new OrderBuyer(new PersonId(0), "", Optional.empty()));
    protected SupplierId supplier = new SupplierId(0);

    /** The team is made once: who may decide is read by the approval every two seconds only. */
    @BeforeEach
    void a_team_and_a_supplier() {
        supplier = world.supplier(400);
        team = TEAMS.computeIfAbsent(port(), here -> world.team(PASSWORD));
        for (var tries = 0; tries < 100 && !known(); tries++) {
            LockSupport.parkNanos(50_000_000);
        }
    }

    private boolean known() {
        if (KNOWN.contains(port())) {
            return true;
        }
        try {
            submitted(line(1, world.ordinary(), "1", "1"));
            return KNOWN.add(port());
        } catch (Refused notYet) {
            return false;
        }
    }

    /** A draft of these lines. */
    protected OrderView drafted(LineContent... lines) {
        return drafted(OrderContent.of(supplier, team.department(), List.of(lines)));
    }

    protected OrderView drafted(OrderContent content) {
        return world.as(team, () -> {
            var receipt = orders.draft(List.of(new NewPurchaseOrder(content, team.buyer())))
                    .getFirst();
            return orders.of(receipt.id());
        });
    }

    /** The same, submitted. */
    protected OrderReceipt submitted(OrderContent content) {
        return world.as(
                team,
                () -> orders.submit(List.of(new NewPurchaseOrder(content, team.buyer())))
                        .getFirst());
    }

    protected OrderReceipt submitted(LineContent... lines) {
        return submitted(OrderContent.of(supplier, team.department(), List.of(lines)));
    }

    protected OrderView now(PurchaseOrderId id) {
        return world.as(team, () -> orders.of(id));
    }

    protected static LineContent line(int number, Sku sku, String quantity, String price) {
        return LineContent.of(number, sku, quantity, price);
    }

    protected static Refusal refusedBy(Runnable work) {
        return catchThrowableOfType(Refused.class, work::run).refusal();
    }
}
