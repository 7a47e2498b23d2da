package io.redthread.inventory;

import static io.redthread.inventory.StockFixture.line;
import static io.redthread.inventory.StockFixture.movement;
import static io.redthread.inventory.StockFixture.wants;
import static io.redthread.kernel.Quantity.pcs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.platform.database.Statements;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StockTest extends InventoryTest {

    @Autowired
    private Stock stock;

    @Autowired
    private Pins pins;

    @Autowired
    private Dispatching dispatching;

    @Autowired
    private Adjustments adjustments;

    @Autowired
    private StockDesk desk;

    @Test
    void posts_ten_thousand_lines_in_ten_statements() {
        var skus = new ArrayList<Sku>();
        for (var i = 0; i < 10_000; i++) {
            skus.add(new Sku("BULK-" + StockFixture.fresh()));
        }
        given.known(skus);
        var document = new DocumentRef("goods-receipt", StockFixture.fresh());
        var movements = skus.stream()
                .map(sku -> new Movement(
                        sku, Optional.empty(), Places.SUPPLIER, hangzhou.bin(), pcs(3), "putaway", document))
                .toList();

        var begun = System.nanoTime();
        var statements = Statements.during(() -> stock.post(movements));
        var again = Statements.during(() -> stock.post(movements));
        var millis = (System.nanoTime() - begun) / 1_000_000;

        System.out.printf("10,000 lines posted twice in %d ms, %d statements%n", millis, statements);
        assertThat(statements - 10).isLessThanOrEqualTo(10);
        assertThat(again - 10).isLessThanOrEqualTo(10);
        assertThat(given.at(skus.get(7777), hangzhou.id()).onHand()).isEqualTo(pcs(6));
        assertThat(millis).isLessThan(30_000);
    }

    @Test
    void refuses_to_take_away_what_is_promised() {
        var cup = given.stocked(given.goods(), hangzhou.bin(), 10);
        given.reserve(wants(List.of(hangzhou.id()), false, line(1, cup, 7)));

        var refusal = refusedBy(() -> stock.post(List.of(movement(cup, hangzhou.bin(), Places.SCRAP, 4))));

        assertThat(refusal)
                .isEqualTo(
                        new InventoryRefusal.InsufficientStock(cup, hangzhou.code(), "", pcs(4), pcs(10), pcs(7), 0));
        assertThat(given.at(cup, hangzhou.id()).onHand()).isEqualTo(pcs(10));
    }

    @Test
    void refuses_goods_that_are_not_in_that_bin() {
        var other = given.bin(hangzhou.zone(), 2);
        var cup = given.stocked(given.goods(), hangzhou.bin(), 10);

        assertThat(refusedBy(() -> stock.post(List.of(movement(cup, other, Places.SCRAP, 4)))))
                .isInstanceOf(InventoryRefusal.InsufficientInBin.class);
    }

    @Test
    void nets_a_way_through_bins_before_it_checks() {
        var other = given.bin(hangzhou.zone(), 2);
        var cup = given.goods();

        stock.post(List.of(movement(cup, hangzhou.bin(), other, 5), movement(cup, Places.SUPPLIER, hangzhou.bin(), 5)));

        assertThat(desk.bins(cup, null, null))
                .extracting(BinContent::bin, content -> content.onHand())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(other, pcs(5)));
    }

    @Test
    void refuses_what_contradicts_the_goods() {
        var cup = given.goods();
        var milk = given.lotted();
        var unknown = new Sku("NOBODY-KNOWS");

        assertThat(refusedBy(() -> stock.post(List.of(movement(unknown, Places.SUPPLIER, hangzhou.bin(), 1)))))
                .isEqualTo(new InventoryRefusal.GoodsNotFound(unknown, 1));
        assertThat(refusedBy(() -> stock.post(List.of(movement(milk, Places.SUPPLIER, hangzhou.bin(), 1)))))
                .isEqualTo(new InventoryRefusal.LotRequired(milk));
        assertThat(refusedBy(() -> stock.post(List.of(of(cup, Optional.of("X"), "pcs")))))
                .isEqualTo(new InventoryRefusal.LotNotKept(cup, "X"));
        assertThat(refusedBy(() -> stock.post(List.of(of(milk, Optional.of("X"), "pcs")))))
                .isEqualTo(new InventoryRefusal.LotNotFound(milk, "X"));
        assertThat(refusedBy(() -> stock.post(List.of(of(cup, Optional.empty(), "box")))))
                .isEqualTo(new InventoryRefusal.OtherUnit(cup, "pcs", "box"));
    }

    @Test
    void refuses_to_overfill_a_bin() {
        var small = given.bean(Warehouses.class)
                .register(List.of(
                        new NewBin(hangzhou.zone(), "S-" + StockFixture.fresh(), 9, Optional.of(BigDecimal.TEN))))
                .getFirst();
        var cup = given.goods();
        stock.post(List.of(movement(cup, Places.SUPPLIER, small, 10)));

        assertThat(refusedBy(() -> stock.post(List.of(movement(cup, Places.SUPPLIER, small, 1)))))
                .isInstanceOf(InventoryRefusal.BinOverfull.class);
    }

    @Test
    void the_database_refuses_to_change_a_movement() {
        var cup = given.stocked(given.goods(), hangzhou.bin(), 10);
        var sku = cup.code();

        assertThatThrownBy(
                        () -> given.sql().execute("update inventory.stock_entry set quantity = 1 where sku = ?", sku))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> given.asOwner("delete from inventory.stock_entry where sku = '" + sku + "'"))
                .hasMessageContaining("never changed");
    }

    @Test
    void goods_leave_pinned_bins_and_consume_their_reservation() {
        var far = given.bin(hangzhou.zone(), 5);
        var cup = given.goods();
        given.stocked(cup, far, 10);
        given.stocked(cup, hangzhou.bin(), 2);
        var reserved = (Reserved) given.reserve(wants(List.of(hangzhou.id()), false, line(1, cup, 3)));
        var reservation = reserved.parts().getFirst().reservations().getFirst();

        var pinned = pins.pin(List.of(
                new PinRequest(reservation.id(), hangzhou.id(), cup, Optional.empty(), reservation.quantity())));

        assertThat(pinned)
                .extracting(Pin::bin, Pin::quantity)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(hangzhou.bin(), pcs(2)),
                        org.assertj.core.groups.Tuple.tuple(far, pcs(1)));
        assertThat(refusedBy(() -> stock.post(List.of(movement(cup, hangzhou.bin(), far, 1)))))
                .isInstanceOf(InventoryRefusal.InsufficientInBin.class);

        var document = reserved.document();
        var statements = Statements.during(() -> dispatching.post(pinned.stream()
                .map(pin -> new Leaving(reservation.id(), pin.bin(), pin.quantity(), document))
                .toList()));

        assertThat(statements).isLessThanOrEqualTo(9);
        assertThat(given.at(cup, hangzhou.id()).onHand()).isEqualTo(pcs(9));
        assertThat(given.at(cup, hangzhou.id()).reserved()).isEqualTo(pcs(0));
        assertThat(refusedBy(() -> dispatching.post(List.of(new Leaving(reservation.id(), far, pcs(3), document)))))
                .isInstanceOf(InventoryRefusal.ReservationEnded.class);
    }

    @Test
    void lets_no_more_and_no_less_leave_than_was_reserved() {
        var cup = given.stocked(given.goods(), hangzhou.bin(), 10);
        var reserved = (Reserved) given.reserve(wants(List.of(hangzhou.id()), false, line(1, cup, 3)));
        var id = reserved.parts().getFirst().reservations().getFirst().id();

        assertThat(refusedBy(
                        () -> dispatching.post(List.of(new Leaving(id, hangzhou.bin(), pcs(2), reserved.document())))))
                .isEqualTo(new InventoryRefusal.LeavingDiffers(id, pcs(3), pcs(2)));
        var elsewhere = given.warehouse();
        assertThat(refusedBy(
                        () -> dispatching.post(List.of(new Leaving(id, elsewhere.bin(), pcs(3), reserved.document())))))
                .isInstanceOf(InventoryRefusal.BinElsewhere.class);
    }

    @Test
    void adjusts_with_a_reason_that_fits() {
        var cup = given.stocked(given.goods(), hangzhou.bin(), 10);

        adjustments.adjust(new AdjustStock("damaged", "雨水", List.of(correction(cup, -4))));
        adjustments.adjust(new AdjustStock("found", "", List.of(correction(cup, 1))));

        assertThat(given.at(cup, hangzhou.id()).onHand()).isEqualTo(pcs(7));
        assertThat(refusedBy(() -> adjustments.adjust(new AdjustStock("damaged", "", List.of(correction(cup, 1))))))
                .isInstanceOf(InventoryRefusal.ReasonDoesNotFit.class);
        var entries = desk.entries(EntryFilter.of(cup.code(), hangzhou.id()), PageQuery.first(10));
        assertThat(entries.items())
                .extracting(
                        EntryView::reason,
                        entry -> entry.change().intValue(),
                        entry -> entry.balance().intValue())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("found", 1, 7),
                        org.assertj.core.groups.Tuple.tuple("damaged", -4, 6),
                        org.assertj.core.groups.Tuple.tuple("test", 10, 10));
    }

    private AdjustStock.Line correction(Sku sku, long difference) {
        return new AdjustStock.Line(hangzhou.bin(), sku, Optional.empty(), pcs(difference));
    }

    private Movement of(Sku sku, Optional<String> lot, String uom) {
        return new Movement(
                sku,
                lot,
                Places.SUPPLIER,
                hangzhou.bin(),
                new Quantity(BigDecimal.ONE, new Uom(uom)),
                "test",
                StockFixture.document());
    }
}
