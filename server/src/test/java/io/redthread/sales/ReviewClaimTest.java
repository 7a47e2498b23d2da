package io.redthread.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sku;
import io.redthread.platform.caller.Caller;
import io.redthread.platform.caller.Callers;
import io.redthread.support.Answer;
import io.redthread.support.Browser;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Clerks take the next order to review; no two have the same (F3, X30). */
class ReviewClaimTest extends RedthreadTest {

    private static final String CLAIMS = "/api/sales/review-claims";

    @Autowired
    private TradingWorld world;

    @Autowired
    private OrderIntake intake;

    @Autowired
    private Orders orders;

    @Autowired
    private ReviewClaims claims;

    private WarehouseId warehouse;
    private Sku sku;

    @BeforeEach
    void given_goods_in_a_warehouse() {
        warehouse = world.warehouse("浙江省");
        sku = world.goods(warehouse, 100);
    }

    @Test
    void clerks_that_ask_at_once_never_get_the_same_order() throws Exception {
        for (var i = 0; i < 16; i++) {
            inReview();
        }
        var taken = new ArrayList<OrderId>();
        for (var claim : race(16, clerk -> claims.next(List.of()))) {
            taken.add(claim.orElseThrow().order());
        }

        assertThat(taken).hasSize(16).doesNotHaveDuplicates();
    }

    @Test
    void a_clerk_who_asks_on_two_pages_at_once_has_one_order() throws Exception {
        inReview();
        inReview();
        var name = TradingWorld.fresh("clerk");

        var taken = race(4, clerk -> as(name, () -> claims.next(List.of())));

        assertThat(taken.stream().map(it -> it.orElseThrow().order()).distinct())
                .hasSize(1);
    }

    @Test
    void the_same_order_comes_again_until_it_is_decided_passed_over_or_given_back() {
        var clerk = service();
        inReview();
        inReview();
        var first = taken(clerk);

        assertThat(taken(clerk)).isEqualTo(first);
        var second = next(clerk, List.of(first)).text("/claim/order");
        assertThat(second).isNotEqualTo(first);
        clerk.post(CLAIMS + "/give-back", Map.of()).is(200);
        assertThat(held(clerk)).doesNotContain(second);
    }

    @Test
    void a_colleague_cannot_approve_what_somebody_has_in_hand() {
        inReview();
        var mine = taken(service());

        var refused = service().post("/api/sales/orders/approve", Map.of("ids", List.of(mine)));

        refused.isProblem(409, "sales/order-claimed");
        assertThat(held(service())).contains(mine);
    }

    @Test
    void who_approves_what_he_has_in_hand_gets_the_next_one() {
        inReview();
        inReview();
        var clerk = service();
        var mine = taken(clerk);

        clerk.post("/api/sales/orders/approve", Map.of("ids", List.of(mine))).is(200);

        assertThat(taken(clerk)).isNotEqualTo(mine);
        assertThat(orders.get(id(mine)).status()).isNotEqualTo(OrderStatus.IN_REVIEW);
    }

    @Test
    void an_approval_is_withdrawn_until_the_order_is_packed() {
        var order = inReview();
        var clerk = service();
        clerk.post("/api/sales/orders/approve", Map.of("ids", List.of(text(order))))
                .is(200);

        clerk.post("/api/sales/orders/withdraw-approval", Map.of("ids", List.of(text(order))))
                .is(200);

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(orders.get(order).status()).isEqualTo(OrderStatus.IN_REVIEW));
    }

    @Test
    void claims_and_withdrawals_are_for_those_who_review() {
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);

        keeper.get(CLAIMS).is(403);
        next(keeper, List.of()).is(403);
        keeper.post(CLAIMS + "/give-back", Map.of()).is(403);
        keeper.post("/api/sales/orders/withdraw-approval", Map.of("ids", List.of("1")))
                .is(403);
    }

    private OrderId inReview() {
        var order = world.order(world.shop(false)).line(sku.code(), "1", "4000").build();
        var result = (IntakeResult.Created) intake.acceptAndMove(List.of(order)).getFirst();
        assertThat(result.status()).isEqualTo(OrderStatus.IN_REVIEW);
        return result.id();
    }

    private Browser service() {
        var clerk = TradingWorld.fresh("clerk");
        person(clerk, ShippedRole.CUSTOMER_SERVICE.code());
        return signedIn(clerk);
    }

    private static String taken(Browser clerk) {
        return next(clerk, List.of()).is(200).text("/claim/order");
    }

    private static Answer next(Browser clerk, List<String> passedOver) {
        return clerk.post(CLAIMS + "/next", Map.of("passedOver", passedOver));
    }

    private static List<String> held(Browser clerk) {
        return clerk.get(CLAIMS)
                .is(200)
                .json()
                .valueStream()
                .map(it -> it.at("/order").asString())
                .toList();
    }

    private static OrderId id(String text) {
        return new OrderId(Long.parseLong(text));
    }

    private static String text(OrderId id) {
        return Long.toString(id.value());
    }

    private static <T> T as(String clerk, Work<T> work) throws Exception {
        return Callers.as(new Caller(null, clerk, clerk, "customer-service", null, "local", "test"), work::done);
    }

    private static List<Optional<ReviewClaim>> race(int many, Asking asking) throws Exception {
        var start = new CyclicBarrier(many);
        try (var threads = Executors.newFixedThreadPool(many)) {
            var running = new ArrayList<Future<Optional<ReviewClaim>>>();
            for (var i = 0; i < many; i++) {
                var clerk = TradingWorld.fresh("clerk");
                running.add(threads.submit(() -> {
                    start.await();
                    return as(clerk, () -> asking.of(clerk));
                }));
            }
            var done = new ArrayList<Optional<ReviewClaim>>();
            for (var one : running) {
                done.add(one.get());
            }
            return done;
        }
    }

    private interface Work<T> {
        T done() throws Exception;
    }

    private interface Asking {
        Optional<ReviewClaim> of(String clerk) throws Exception;
    }
}
