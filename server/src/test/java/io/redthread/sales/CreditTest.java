package io.redthread.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sku;
import io.redthread.parties.Contact;
import io.redthread.parties.NewParty;
import io.redthread.parties.Parties;
import io.redthread.parties.PartyContent;
import io.redthread.parties.PartyKind;
import io.redthread.parties.PartyTerms;
import io.redthread.parties.ShopId;
import io.redthread.platform.database.Transactions;
import io.redthread.platform.paging.PageQuery;
import io.redthread.process.Engine;
import io.redthread.support.Browser;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders on account ship before they are paid, as long as there is room (X41). */
class CreditTest extends RedthreadTest {

    @Autowired
    private TradingWorld world;

    @Autowired
    private OrderIntake intake;

    @Autowired
    private Orders orders;

    @Autowired
    private Parties parties;

    @Autowired
    private CreditHolds holds;

    @Autowired
    private Engine engine;

    @Autowired
    private Transactions transactions;

    @Autowired
    private DSLContext sql;

    private ShopId shop;
    private Sku cup;
    private long party;
    private String account;
    private String code;

    @BeforeEach
    void given_a_customer_whose_shop_may_owe_fifty_thousand() {
        WarehouseId warehouse = world.warehouse("浙江省");
        shop = world.shop(false);
        cup = world.goods(warehouse, 10_000);
        party = customer();
        account = finance()
                .post("/api/sales/credit-accounts", opening("50000.00"))
                .is(201)
                .text("/id");
    }

    @Test
    void an_unpaid_order_on_account_ships_and_takes_room() {
        assertThat(taken("2000").status()).isEqualTo(OrderStatus.ALLOCATED);

        assertThat(used()).isEqualByComparingTo("2000");
        assertThat(room()).isEqualByComparingTo("48000");
    }

    @Test
    void an_order_beyond_the_limit_waits_and_says_why() {
        seventeenTimes();

        var order = taken("2500");

        assertThat(order.status()).isEqualTo(OrderStatus.WAITING);
        assertThat(used()).isEqualByComparingTo("48200");
        assertThat(held()).contains("Credit: limit 50,000.00, used 48,200.00, this order 2,500.00");
    }

    @Test
    void it_goes_on_by_itself_when_a_payment_makes_room() {
        seventeenTimes();
        var order = taken("2500");

        paid("1000", "BANK-1").is(200);
        woken();

        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            engine.drain();
            assertThat(orders.get(order.id()).status()).isEqualTo(OrderStatus.ALLOCATED);
        });
        assertThat(used()).isEqualByComparingTo("49700");
        assertThat(held()).doesNotContain(order.number());
    }

    @Test
    void finance_lets_it_pass_with_a_reason_and_nobody_else_does() {
        seventeenTimes();
        var order = taken("2500");
        var release = Map.of("ids", List.of(id(order)), "reason", "总经理同意");

        service().post("/api/sales/credit-holds/release", release).is(403);
        service()
                .post("/api/sales/orders/approve", Map.of("ids", List.of(id(order))))
                .isProblem(409, "sales/credit-held");
        finance().post("/api/sales/credit-holds/release", release).is(204);
        engine.drain();

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(orders.get(order.id()).status()).isEqualTo(OrderStatus.ALLOCATED));
        assertThat(used()).isEqualByComparingTo("50700");
        assertThat(movements()).contains("总经理同意", "release");
        finance().post("/api/sales/credit-holds/release", release).isProblem(409, "sales/credit-not-held");
    }

    @Test
    void what_is_not_paid_within_the_term_stops_the_next_order_until_it_is_paid() {
        var old = taken("2000");
        longAgo(old, 31);
        assertThat(overdue()).isEqualByComparingTo("2000");

        var next = taken("100");

        assertThat(next.status()).isEqualTo(OrderStatus.WAITING);
        assertThat(held()).contains("Overdue: 2,000.00 not paid within the term");
        holds.wake();
        assertThat(orders.get(next.id()).status()).isEqualTo(OrderStatus.WAITING);
        paid("2000", "BANK-LATE").is(200);
        woken();
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            engine.drain();
            assertThat(orders.get(next.id()).status()).isEqualTo(OrderStatus.ALLOCATED);
        });
    }

    @Test
    void payments_settle_the_oldest_orders_first_and_without_a_term_nothing_is_overdue() {
        var old = taken("2000");
        taken("500");
        longAgo(old, 31);
        paid("1500", "BANK-PART").is(200);

        assertThat(overdue()).isEqualByComparingTo("500");

        transactions.in(
                () -> sql.execute("update sales.credit_account set term_days = 0 where id = ?", Long.valueOf(account)));
        assertThat(overdue()).isEqualByComparingTo("0");
    }

    @Test
    void a_cancelled_order_gives_its_room_back() {
        var order = taken("2000");

        orders.cancel(List.of(order.id()), "客户取消");

        assertThat(used()).isEqualByComparingTo("0");
    }

    @Test
    void of_two_orders_for_the_last_room_one_passes() throws Exception {
        seventeenTimes();

        var taken = race(8, "1500");

        assertThat(taken).filteredOn(it -> it.status() == OrderStatus.ALLOCATED).hasSize(1);
        assertThat(taken).filteredOn(it -> it.status() == OrderStatus.WAITING).hasSize(7);
        assertThat(used()).isEqualByComparingTo("49700");
    }

    @Test
    void a_payment_is_booked_once() {
        paid("1000", "BANK-2").is(200);

        paid("1000", "BANK-2").isProblem(409, "sales/credit-payment-there");
        assertThat(used()).isEqualByComparingTo("-1000");
    }

    @Test
    void a_lower_limit_stops_what_comes_not_what_is_there() {
        taken("2000");

        revised("1000.00", 1).is(204);

        assertThat(taken("1").status()).isEqualTo(OrderStatus.WAITING);
        assertThat(used()).isEqualByComparingTo("2000");
        revised("90000.00", 1).isProblem(409, "sales/credit-account-changed");
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({"-1,/limit", "1.001,/limit", "2000000000,/limit"})
    void a_limit_that_cannot_be_is_refused_at_its_place(String limit, String place) {
        assertThat(finance()
                        .post("/api/sales/credit-accounts", opening(limit))
                        .isProblem(422, "platform/invalid-input")
                        .body())
                .contains(place);
    }

    @Test
    void an_order_without_an_account_still_waits_for_its_payment() {
        shop = world.shop(false);

        assertThat(taken("10").status()).isEqualTo(OrderStatus.WAITING);
        assertThat(used()).isEqualByComparingTo("0");
    }

    @Test
    void words_find_an_account_by_its_customer() {
        assertThat(service().get("/api/sales/credit-accounts?q=" + code).is(200).body())
                .contains(account);
        assertThat(service()
                        .get("/api/sales/credit-accounts?q=nobody-" + code)
                        .is(200)
                        .body())
                .doesNotContain(account);
    }

    @Test
    void who_may_not_open_accounts_is_refused_and_lists_leave_as_files() {
        service().post("/api/sales/credit-accounts", opening("1")).is(403);
        service()
                .post("/api/sales/credit-accounts/" + account + "/payments", Map.of())
                .is(403);

        assertThat(service()
                        .get("/api/sales/credit-accounts/export?format=csv")
                        .is(200)
                        .body())
                .contains("50000");
        service().get("/api/sales/credit-holds/export?format=csv").is(200);
        signedInAs(ShippedRole.WAREHOUSE_KEEPER)
                .get("/api/sales/credit-accounts")
                .is(403);
    }

    private void seventeenTimes() {
        for (var i = 0; i < 16; i++) {
            taken("2900");
        }
        taken("1800");
    }

    private void woken() {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            holds.wake();
            return holds.page(false, null, PageQuery.first(200)).items().stream()
                    .noneMatch(it -> Long.toString(it.account().value()).equals(account));
        });
    }

    private List<SalesOrder> race(int many, String price) throws Exception {
        var start = new CyclicBarrier(many);
        try (var threads = Executors.newFixedThreadPool(many)) {
            var running = new ArrayList<Future<SalesOrder>>();
            for (var i = 0; i < many; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return taken(price);
                }));
            }
            var done = new ArrayList<SalesOrder>();
            for (var one : running) {
                done.add(one.get());
            }
            return done;
        }
    }

    private SalesOrder taken(String price) {
        var order = world.order(shop).unpaid().line(cup.code(), "1", price).build();
        var result = (IntakeResult.Created) intake.acceptAndMove(List.of(order)).getFirst();
        return orders.get(result.id());
    }

    private io.redthread.support.Answer paid(String amount, String reference) {
        return finance()
                .post(
                        "/api/sales/credit-accounts/" + account + "/payments",
                        Map.of("amount", amount, "on", "2026-11-01", "reference", reference));
    }

    private io.redthread.support.Answer revised(String limit, int version) {
        return finance()
                .put(
                        "/api/sales/credit-accounts/" + account,
                        Map.of("version", version, "limit", limit, "termDays", 30, "reason", "调整"));
    }

    private Map<String, Object> opening(String limit) {
        return new HashMap<>(Map.of(
                "partyKind",
                "customer",
                "party",
                party,
                "shop",
                Long.toString(shop.value()),
                "limit",
                limit,
                "termDays",
                30));
    }

    private long customer() {
        code = TradingWorld.fresh("K");
        var content = new PartyContent("批发客户", "", Contact.NONE, "CN", "", "", PartyTerms.AT_ONCE, "", List.of());
        return transactions
                .in(() -> parties.create(PartyKind.CUSTOMER, new NewParty(code, content)))
                .id()
                .value();
    }

    private BigDecimal overdue() {
        return new BigDecimal(
                finance().get("/api/sales/credit-accounts/" + account).is(200).text("/overdue"));
    }

    private void longAgo(SalesOrder order, int days) {
        transactions.in(() -> sql.execute(
                "update sales.credit_use set charged_at = charged_at - ? * interval '1 day' where order_id = ?",
                days,
                order.id().value()));
    }

    private BigDecimal used() {
        return new BigDecimal(
                finance().get("/api/sales/credit-accounts/" + account).is(200).text("/used"));
    }

    private BigDecimal room() {
        return new BigDecimal(
                finance().get("/api/sales/credit-accounts/" + account).is(200).text("/room"));
    }

    private String held() {
        return finance().get("/api/sales/credit-holds?limit=200").is(200).body();
    }

    private String movements() {
        return finance()
                .get("/api/sales/credit-accounts/" + account + "/movements")
                .is(200)
                .body();
    }

    private static String id(SalesOrder order) {
        return Long.toString(order.id().value());
    }

    private Browser finance() {
        return signedInAs(ShippedRole.FINANCE_HEAD);
    }

    private Browser service() {
        return signedInAs(ShippedRole.CUSTOMER_SERVICE);
    }
}
