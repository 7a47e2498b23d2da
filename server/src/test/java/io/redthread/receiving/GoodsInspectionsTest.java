package io.redthread.receiving;

import static io.redthread.kernel.Quantity.pcs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.inventory.Places;
import io.redthread.platform.paging.PageQuery;
import io.redthread.purchasing.OrderState;
import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.receiving.GoodsInspections.Verdict;
import io.redthread.receiving.ReceiptRefusal.GoodsMovedOn;
import io.redthread.receiving.ReceiptRefusal.MoreThanHeld;
import io.redthread.receiving.ReceiptRefusal.NotHeld;
import io.redthread.receiving.ReceiptRefusal.SupplierReturnNotWaiting;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** Bought goods that a rule says are looked at are nobody's to promise until they are judged. */
class GoodsInspectionsTest extends DockFixture {

    @Autowired
    private InspectionRules rules;

    @Autowired
    private GoodsInspections inspections;

    @Autowired
    private DSLContext sql;

    @Test
    void goods_to_be_inspected_are_held_and_a_part_of_them_is_looked_at() {
        var id = held(10, "15");

        assertThat(available(cup)).isEqualTo(pcs(0));
        assertThat(line(id).held()).isEqualTo(pcs(10));
        assertThat(line(id).sample()).isEqualTo(pcs(2));
        assertThat(waiting(reads.of(id).receipt().number())).isEqualTo(1);
        assertThat(waiting(cup.code())).isEqualTo(1);
        assertThat(verification.verify().clean()).isTrue();
    }

    @Test
    void good_ones_may_be_promised_and_the_others_wait_for_their_supplier() {
        var order = ordered(cup, 10);
        var id = held(order, 10, "100");

        inspections.judge(id, found(7, 3, "cracked"));

        assertThat(available(cup)).isEqualTo(pcs(7));
        assertThat(receivedOf(order)).isEqualTo(pcs(7));
        assertThat(stateOf(order)).isEqualTo(OrderState.PARTLY_RECEIVED);
        assertThat(refusedBy(() -> inspections.judge(id, found(1, 0, "")))).isInstanceOf(NotHeld.class);
        var note = note(id);
        assertThat(note.quantity()).isEqualTo(pcs(3));
        inspections.sent(note.id());
        assertThat(refusedBy(() -> inspections.sent(note.id()))).isInstanceOf(SupplierReturnNotWaiting.class);
        assertThat(verification.verify().clean()).isTrue();
    }

    @Test
    void waits_for_those_who_inspect_until_all_of_it_is_judged() {
        var id = held(10, "100");
        assertThat(tasksOf(id)).containsExactly("open");

        inspections.judge(id, found(9, 0, ""));
        assertThat(tasksOf(id)).containsExactly("open");
        inspections.judge(id, found(0, 1, "cracked"));

        assertThat(tasksOf(id)).containsExactly("done");
        assertThat(waiting(cup.code())).isZero();
    }

    @Test
    void is_nobodys_task_where_nothing_is_looked_at_or_all_went_back() {
        var free = receipts.receive(came(ordered(cup, 1), 1));
        var back = held(10, "100");

        receipts.reverse(back, "wrong order");

        assertThat(tasksOf(free)).isEmpty();
        assertThat(tasksOf(back)).containsExactly("done");
    }

    @RepeatedTest(3)
    void of_many_who_judge_at_once_none_finds_more_than_came() throws Exception {
        var id = held(10, "100");

        var through = ReturnsTest.racing(6, () -> inspections.judge(id, found(2, 1, "scratched")));

        assertThat(through).isEqualTo(3);
        assertThat(available(cup)).isEqualTo(pcs(6));
        assertThat(line(id).held()).isEqualTo(pcs(1));
    }

    @Test
    void refuses_more_than_waits_and_taking_back_what_is_judged() {
        var id = held(10, "100");

        assertThat(refusedBy(() -> inspections.judge(id, found(8, 3, "cracked"))))
                .isEqualTo(new MoreThanHeld(cup, pcs(11), pcs(10)));
        inspections.judge(id, found(1, 0, ""));

        assertThat(refusedBy(() -> receipts.reverse(id, "too late"))).isInstanceOf(GoodsMovedOn.class);
    }

    @Test
    void held_goods_go_back_whole_while_none_is_judged() {
        var order = ordered(cup, 10);
        var id = held(order, 10, "100");

        receipts.reverse(id, "wrong order");

        assertThat(receivedOf(order)).isEqualTo(pcs(0));
        assertThat(stateOf(order)).isEqualTo(OrderState.RELEASED);
        assertThat(verification.verify().clean()).isTrue();
    }

    @Test
    void no_balance_that_could_be_promised_stands_where_goods_are_judged() {
        assertThatThrownBy(() -> sql.execute(
                        "insert into inventory.bin_stock (location_id, sku, on_hand) values (?, ?, 1)",
                        Places.INSPECTION.value(),
                        cup.code()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("ck_bin_stock_bin");
    }

    @Test
    void is_judged_by_the_warehouse_and_ruled_by_operations() {
        var id = held(10, "100");
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);
        var operations = signedInAs(ShippedRole.OPERATIONS);
        var path = "/api/receiving/receipts/" + id.value() + "/verdicts";
        var rule = Map.of("kind", "sku", "code", cup.code(), "percent", "20");

        operations.post(path, Map.of("lineNo", 1, "accepted", "1")).isProblem(403, "identity/permission-missing");
        keeper.post(path, Map.of("lineNo", 1, "rejected", "1")).is(422);
        keeper.post(path, Map.of("lineNo", 1, "accepted", "1")).is(204);
        keeper.put("/api/receiving/inspection-rules", rule).isProblem(403, "identity/permission-missing");
        operations.put("/api/receiving/inspection-rules", rule).is(200);
        operations
                .put("/api/receiving/inspection-rules", Map.of("kind", "sku", "code", "NONE-SUCH", "percent", "20"))
                .is(422);
        keeper.get("/api/receiving/supplier-returns?sent=false&sort=sku").is(200);
        keeper.get("/api/receiving/inspections?sort=supplierName").is(200);
        keeper.get("/api/receiving/inspections/export?format=csv").is(200);
        keeper.get("/api/receiving/supplier-returns/export").is(200);
        var buyer = signedInAs(ShippedRole.BUYER);
        buyer.get("/api/receiving/inspections").isProblem(403, "identity/permission-missing");
        buyer.get("/api/receiving/supplier-returns/export").isProblem(403, "identity/permission-missing");
    }

    private GoodsReceiptId held(int cups, String percent) {
        return held(ordered(cup, cups), cups, percent);
    }

    private GoodsReceiptId held(PurchaseOrderId order, int cups, String percent) {
        rules.set(InspectionKind.SKU, cup.code(), new BigDecimal(percent));
        return receipts.receive(came(order, cups));
    }

    private long waiting(String q) {
        return inspections
                .waiting(new HeldFilter(q, warehouse), PageQuery.first(50))
                .items()
                .size();
    }

    private List<String> tasksOf(GoodsReceiptId id) {
        return sql.fetch(
                        "select state from tasks.task where document_kind = 'goods-inspection' and document_id = ?",
                        id.value())
                .into(String.class);
    }

    private GoodsReceiptLine line(GoodsReceiptId id) {
        return reads.of(id).lines().getFirst();
    }

    private SupplierReturnView note(GoodsReceiptId id) {
        return inspections
                .returns(new SupplierReturnFilter(null, false, warehouse), PageQuery.first(50))
                .items()
                .stream()
                .filter(it -> it.receipt().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Verdict found(int good, int bad, String reason) {
        return new Verdict(1, BigDecimal.valueOf(good), BigDecimal.valueOf(bad), reason);
    }
}
