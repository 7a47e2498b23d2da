package io.redthread.inventory;

import static io.redthread.kernel.Quantity.pcs;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.Ceilings;
import io.redthread.identity.DepartmentDraft;
import io.redthread.identity.Departments;
import io.redthread.identity.domain.ShippedRole;
import io.redthread.kernel.Sku;
import io.redthread.platform.database.Transactions;
import io.redthread.support.Answer;
import io.redthread.support.Browser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A count says what is there; the ledger follows when somebody else has agreed. */
class StockCountsTest extends InventoryTest {

    /** What moves most is found among all goods of all warehouses. */
    private static final long MORE_THAN_ALL_ELSE = 1_000_000;

    @Autowired
    private StockVerification verification;

    @Autowired
    private Ceilings ceilings;

    @Autowired
    private Departments departments;

    @Autowired
    private Transactions transactions;

    private Browser keeper = new Browser(0);
    private Browser finance = new Browser(0);
    private Sku cup = new Sku("-");
    private Sku pot = new Sku("-");

    @BeforeEach
    void goodsOnTheShelf() {
        if (departments.byCode("stores").isEmpty()) {
            departments.add(new DepartmentDraft("stores", "仓储", Optional.empty()));
        }
        keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);
        finance = signedInAs(ShippedRole.FINANCE_HEAD);
        transactions.in(() -> ceilings.set(ShippedRole.FINANCE_HEAD.code(), "CNY", Optional.empty()));
        cup = given.stocked(given.goods(), hangzhou.bin(), 10);
        pot = given.stocked(given.goods(), hangzhou.bin(), 5);
    }

    @Test
    void a_count_without_a_difference_is_over_at_once() {
        var count = open(false);
        counted(count, cup, "10").is(204);
        counted(count, pot, "5").is(204);

        post(count, "submit", Map.of()).is(204);

        assertThat(state(count)).isEqualTo("posted");
    }

    @Test
    void a_difference_reaches_the_ledger_when_finance_agrees() {
        var count = submitted("8", "6");
        assertThat(state(count)).isEqualTo("submitted");
        assertThat(given.at(cup, hangzhou.id()).onHand()).isEqualTo(pcs(10));

        decide(count, "approve").is(200);

        assertThat(state(count)).isEqualTo("posted");
        assertThat(given.at(cup, hangzhou.id()).onHand()).isEqualTo(pcs(8));
        assertThat(given.at(pot, hangzhou.id()).onHand()).isEqualTo(pcs(6));
        assertThat(verification.verify().clean()).isTrue();
    }

    @Test
    void what_moves_after_it_was_counted_changes_no_difference() {
        var count = open(false);
        counted(count, cup, "9").is(204);
        given.stocked(cup, hangzhou.bin(), 100);
        counted(count, pot, "5").is(204);
        post(count, "submit", Map.of()).is(204);

        decide(count, "approve").is(200);

        assertThat(given.at(cup, hangzhou.id()).onHand()).isEqualTo(pcs(109));
    }

    @Test
    void differences_that_were_sent_back_are_counted_again() {
        var count = submitted("8", "5");

        decide(count, "return").is(200);
        assertThat(state(count)).isEqualTo("counting");
        counted(count, cup, "10").is(204);
        post(count, "submit", Map.of()).is(204);

        assertThat(state(count)).isEqualTo("posted");
        assertThat(given.at(cup, hangzhou.id()).onHand()).isEqualTo(pcs(10));
    }

    @Test
    void promised_goods_stay_until_they_are_free_and_the_rest_is_posted() {
        var promised = given.reserve(StockFixture.wants(List.of(hangzhou.id()), false, StockFixture.line(1, cup, 9)));
        var count = submitted("6", "4");

        decide(count, "approve").is(200);

        assertThat(state(count)).isEqualTo("approved");
        assertThat(given.at(pot, hangzhou.id()).onHand()).isEqualTo(pcs(4));
        assertThat(given.at(cup, hangzhou.id()).onHand()).isEqualTo(pcs(10));
        post(count, "post", Map.of()).isProblem(422, "inventory/differences-promised");
        assertThat(promised).isInstanceOf(Reserved.class);
    }

    @Test
    void goods_found_where_the_books_know_nothing_become_a_line() {
        var lid = given.goods();
        var count = open(false);
        counted(count, lid, "3").is(204);
        post(count, "bins/" + hangzhou.bin().value() + "/done", Map.of()).is(204);
        post(count, "submit", Map.of()).is(204);

        decide(count, "approve").is(200);

        assertThat(given.at(lid, hangzhou.id()).onHand()).isEqualTo(pcs(3));
        assertThat(given.at(cup, hangzhou.id()).onHand()).isEqualTo(pcs(0));
    }

    @Test
    void who_counts_blind_is_not_told_what_the_books_say() {
        var count = open(true);
        counted(count, cup, "7").is(204);

        var line = keeper.get("/api/inventory/counts/" + count).is(200).body();

        assertThat(line).contains("\"counted\":\"7").doesNotContain("\"booked\":\"10");
    }

    @Test
    void goods_are_in_one_running_count_and_every_line_is_counted() {
        var count = open(true);

        post(count, "submit", Map.of()).isProblem(422, "inventory/not-all-counted");
        opening(true).isProblem(422, "inventory/nothing-to-count");
        post(count, "cancel", Map.of("reason", "改天再盘")).is(204);
        opening(true).is(201);
        counted(count, cup, "1").isProblem(409, "inventory/stock-count-in-state");
    }

    @Test
    void a_cycle_count_takes_what_moves_most_and_not_what_was_just_counted() {
        given.stocked(pot, hangzhou.bin(), MORE_THAN_ALL_ELSE);
        given.sold(pot, hangzhou.bin(), MORE_THAN_ALL_ELSE + 4);
        var first = keeper.post(
                        "/api/inventory/counts",
                        Map.of("warehouse", hangzhou.id().value(), "kind", "cycle", "most", 1, "blind", false))
                .is(201)
                .text("/id");
        counted(first, pot, "1").is(204);
        post(first, "submit", Map.of()).is(204);

        var second = keeper.post(
                        "/api/inventory/counts",
                        Map.of("warehouse", hangzhou.id().value(), "kind", "cycle", "most", 9))
                .is(201)
                .text("/id");

        assertThat(keeper.get("/api/inventory/counts/" + second).is(200).body())
                .contains(cup.code())
                .doesNotContain(pot.code());
    }

    @Test
    void is_not_for_those_who_may_not_adjust() {
        signedInAs(ShippedRole.BUYER)
                .post("/api/inventory/counts", Map.of("warehouse", hangzhou.id().value(), "kind", "full"))
                .isProblem(403, "identity/permission-missing");
    }

    private String open(boolean blind) {
        return opening(blind).is(201).text("/id");
    }

    private Answer opening(boolean blind) {
        return keeper.post(
                "/api/inventory/counts", Map.of("warehouse", hangzhou.id().value(), "kind", "full", "blind", blind));
    }

    private String submitted(String cups, String pots) {
        var count = open(false);
        counted(count, cup, cups).is(204);
        counted(count, pot, pots).is(204);
        post(count, "submit", Map.of()).is(204);
        return count;
    }

    private Answer counted(String count, Sku sku, String amount) {
        return post(
                count,
                "lines",
                Map.of("lines", List.of(Map.of("bin", hangzhou.bin().value(), "sku", sku.code(), "amount", amount))));
    }

    private Answer post(String count, String act, Map<String, ?> body) {
        return keeper.post("/api/inventory/counts/" + count + "/" + act, body);
    }

    private String state(String count) {
        return keeper.get("/api/inventory/counts/" + count).is(200).text("/count/state");
    }

    private Answer decide(String count, String verdict) {
        var approval =
                finance.get("/api/approval/documents/stock-count/" + count).is(200);
        return finance.post(
                "/api/approval/approvals/" + approval.text("/approval/id") + "/decision",
                Map.of(
                        "step",
                        approval.text("/approval/steps/0/id"),
                        "verdict",
                        verdict,
                        "opinion",
                        "请复盘",
                        "reason",
                        verdict.equals("approve") ? "" : "price"));
    }
}
