package io.redthread.inventory;

import static io.redthread.inventory.StockFixture.line;
import static io.redthread.inventory.StockFixture.movement;
import static io.redthread.kernel.Quantity.pcs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Money;
import io.redthread.kernel.Sku;
import io.redthread.platform.database.Transactions;
import io.redthread.platform.paging.PageQuery;
import io.redthread.support.Racing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Goods of several owners in one building (I1): none goes out for another's order, and none counts as another's. */
class GoodsOwnersTest extends InventoryTest {

    @Autowired
    private GoodsOwners owners;

    @Autowired
    private Availability availability;

    @Autowired
    private Transfers transfers;

    @Autowired
    private Transactions transactions;

    private OwnersFixture world;
    private OwnersFixture.Owned theirs;

    @BeforeEach
    void an_owner_with_a_warehouse_and_a_shop() {
        world = new OwnersFixture(given);
        theirs = world.owner();
    }

    @Test
    void the_same_item_lies_there_twice_and_counts_for_its_owner_only() {
        var cup = given.stocked(given.goods(), hangzhou.bin(), 10);
        given.stocked(cup, theirs.place().bin(), 7);

        var totals = transactions.in(() -> availability.totals(List.of(cup)));

        assertThat(totals.ours()).containsEntry(cup, pcs(10));
        assertThat(totals.of(Optional.of(theirs.owner()))).containsEntry(cup, pcs(7));
        assertThat(availability.of(List.of(cup)).get(cup))
                .extracting(AvailableAt::warehouse)
                .containsExactly(hangzhou.id());
        assertThat(Objects.requireNonNull(availability
                                .forShop(theirs.shop(), List.of(cup))
                                .get(cup))
                        .promisable())
                .isEqualByComparingTo("7");
    }

    @Test
    void an_order_of_ours_leaves_their_goods_alone_and_tells_so() {
        var cup = given.stocked(given.goods(), theirs.place().bin(), 7);

        var result = (Short) given.reserve(wants(1, cup, 1));

        assertThat(result.considered())
                .contains(Considered.leftOut(theirs.place().id()))
                .extracting(Considered::warehouse)
                .contains(hangzhou.id());
    }

    @Test
    void an_order_of_their_shop_takes_theirs_although_ours_stand_first() {
        var cup = given.stocked(given.goods(), hangzhou.bin(), 10);
        given.stocked(cup, theirs.place().bin(), 7);

        var all = (Reserved) given.reserve(wants(theirs.shop(), cup, 7));
        var more = given.reserve(wants(theirs.shop(), cup, 1));

        assertThat(all.parts())
                .extracting(Part::warehouse)
                .containsExactly(theirs.place().id());
        assertThat(all.parts().getFirst().rank()).isOne();
        assertThat(more).isInstanceOf(Short.class);
    }

    @Test
    void the_database_refuses_a_promise_of_another_owners_goods_whoever_writes_it() {
        assertThatThrownBy(() -> insertReservation(theirs.place().id(), "null")).hasMessageContaining("another owner");
        assertThatThrownBy(() -> insertReservation(
                        hangzhou.id(), Long.toString(theirs.owner().value())))
                .hasMessageContaining("another owner");
        insertReservation(theirs.place().id(), Long.toString(theirs.owner().value()));
    }

    @Test
    void whose_goods_lie_in_a_warehouse_never_changes() {
        assertThatThrownBy(() -> given.asOwner("update inventory.warehouse set owner_id = null where id = "
                        + theirs.place().id().value()))
                .rootCause()
                .hasMessageContaining("stays as it is");
    }

    @Test
    void a_movement_between_owners_is_refused_and_so_is_a_transfer() {
        var cup = given.stocked(given.goods(), hangzhou.bin(), 10);
        var into = theirs.place();

        assertThat(refusedBy(() -> world.post(movement(cup, hangzhou.bin(), into.bin(), 1))))
                .isEqualTo(new OwnerRefusal.OwnersDiffer(hangzhou.code(), into.code()));
        assertThat(refusedBy(() -> transfers.open(new NewTransfer(
                        hangzhou.id(),
                        into.id(),
                        TransferReason.OTHER,
                        "",
                        List.of(new NewTransfer.Line(
                                cup, Optional.empty(), hangzhou.bin(), Optional.of(into.bin()), pcs(1)))))))
                .isEqualTo(new OwnerRefusal.OwnersDiffer(hangzhou.code(), into.code()));
    }

    @Test
    void what_we_buy_never_comes_to_an_owners_shelf_and_no_owner_brings_to_ours() {
        var cup = given.goods();

        assertThat(refusedBy(() ->
                        world.post(movement(cup, Places.SUPPLIER, theirs.place().bin(), 1))))
                .isEqualTo(new OwnerRefusal.GoodsOfOwner(theirs.place().code()));
        assertThat(refusedBy(() -> world.post(movement(cup, Places.OWNER, hangzhou.bin(), 1))))
                .isEqualTo(new OwnerRefusal.GoodsOfOurs(hangzhou.code()));
    }

    @Test
    void a_change_of_owner_keeps_the_total_and_is_one_entry() {
        var cup = given.stocked(given.goods(), theirs.place().bin(), 7);
        given.stocked(cup, hangzhou.bin(), 2);

        var note = world.note(world.change(theirs.place(), hangzhou, cup, 3, Optional.of(Money.of("90.00", "CNY"))));

        assertThat(world.onHand(cup, theirs.place().id())).isEqualByComparingTo("4");
        assertThat(world.onHand(cup, hangzhou.id())).isEqualByComparingTo("5");
        var entries = given.bean(StockDesk.class)
                .entries(
                        new EntryFilter(cup.code(), null, null, null, "owner-changed", null, null, null, null, null),
                        PageQuery.first(10));
        assertThat(entries.items())
                .singleElement()
                .extracting(EntryView::documentId)
                .isEqualTo(Long.toString(note.id().value()));
    }

    @Test
    void what_is_promised_does_not_change_hands_and_one_owner_changes_nothing() {
        var cup = given.stocked(given.goods(), theirs.place().bin(), 7);
        given.reserve(wants(theirs.shop(), cup, 5));
        var other = given.warehouse();

        assertThat(refusedBy(() -> world.note(world.change(theirs.place(), hangzhou, cup, 3, Optional.empty()))))
                .isInstanceOf(InventoryRefusal.InsufficientStock.class);
        assertThat(refusedBy(() -> world.note(world.change(other, hangzhou, cup, 1, Optional.empty()))))
                .isEqualTo(new OwnerRefusal.OwnersSame(other.code(), hangzhou.code()));
    }

    @Test
    void a_deposit_is_taken_once_under_the_owners_number() {
        var cup = given.goods();
        var deposit = world.deposit(theirs.place(), cup, 9, "IN-1");

        world.note(deposit);

        assertThat(refusedBy(() -> world.note(deposit))).isEqualTo(new OwnerRefusal.DepositTaken("IN-1"));
        assertThat(world.onHand(cup, theirs.place().id())).isEqualByComparingTo("9");
    }

    @Test
    void the_statement_says_what_the_ledger_says() {
        var cup = given.goods();
        world.note(world.deposit(theirs.place(), cup, 20, "IN-2"));
        given.sold(cup, theirs.place().bin(), 6);
        world.note(world.change(theirs.place(), hangzhou, cup, 4, Optional.empty()));
        world.post(movement(cup, theirs.place().bin(), Places.COUNT_DIFFERENCE, 1));
        var today = LocalDate.now(io.redthread.kernel.CompanyDay.ZONE);

        var now = world.statement(theirs.owner(), today.minusDays(1), today);
        var later = world.statement(theirs.owner(), today.plusDays(1), today.plusDays(1));

        assertThat(now.opening()).isZero();
        assertThat(now.in()).containsOnlyKeys(LocationKind.OWNER);
        assertThat(now.out().get(LocationKind.CUSTOMER)).isEqualByComparingTo("6");
        assertThat(now.out().get(LocationKind.BIN)).isEqualByComparingTo("4");
        assertThat(now.closing()).isEqualByComparingTo("9").isEqualByComparingTo(world.fromEntries(cup, theirs));
        assertThat(later.opening()).isEqualByComparingTo("9").isEqualByComparingTo(later.closing());
    }

    /** Whatever is where and whoever orders, no promise is of another owner's goods; a failing seed is told. */
    @Test
    void no_order_of_any_shop_ever_reserves_goods_of_a_wrong_owner() {
        for (var seed = 1; seed <= 12; seed++) {
            var chance = new Random(seed);
            var other = world.owner();
            var places = List.of(hangzhou, theirs.place(), other.place(), given.warehouse());
            var shops = List.of(1L, theirs.shop(), other.shop());
            var skus = List.of(given.goods(), given.goods(), given.goods());
            skus.forEach(sku -> places.forEach(it -> given.stocked(sku, it.bin(), 1 + chance.nextInt(20))));
            var requests = new ArrayList<ReservationRequest>();
            for (var i = 0; i < 30; i++) {
                var asked = new ArrayList<>(places);
                java.util.Collections.shuffle(asked, chance);
                requests.add(new ReservationRequest(
                        StockFixture.document(),
                        shops.get(chance.nextInt(3)),
                        asked.stream()
                                .limit(1 + chance.nextInt(4))
                                .map(StockFixture.Ready::id)
                                .toList(),
                        chance.nextBoolean(),
                        List.of(line(1, skus.get(chance.nextInt(3)), 1 + chance.nextInt(12))),
                        Optional.empty()));
            }
            var results = transactions.in(() -> given.bean(Reservations.class).reserve(requests));

            for (var i = 0; i < requests.size(); i++) {
                var owner = owners.ofShops(List.of(requests.get(i).shop())).values();
                var given = owners.ofWarehouses(world.parts(results.get(i))).values();
                assertThat(given).as("seed " + seed).allMatch(owner::contains);
                if (!owner.isEmpty()) {
                    assertThat(given).as("seed " + seed).hasSameSizeAs(world.parts(results.get(i)));
                }
            }
        }
    }

    @Test
    void an_order_and_a_change_of_owner_never_both_get_the_last_piece() {
        for (var round = 0; round < 10; round++) {
            var cup = given.stocked(given.goods(), theirs.place().bin(), 1);
            var promised = new java.util.concurrent.atomic.AtomicInteger();
            var done = Racing.racing(2, it -> {
                if (it == 1) {
                    world.note(world.change(theirs.place(), hangzhou, cup, 1, Optional.empty()));
                } else if (given.reserve(wants(theirs.shop(), cup, 1)) instanceof Reserved) {
                    promised.incrementAndGet();
                }
            });

            assertThat(done - 1 + promised.get()).isOne();
            assertThat(world.onHand(cup, theirs.place().id()).add(world.onHand(cup, hangzhou.id())))
                    .isEqualByComparingTo(BigDecimal.ONE);
        }
    }

    @Test
    void returned_goods_go_back_to_the_owner_whose_they_were() {
        var order = StockFixture.document();
        var takenBack = new IllegalStateException("what never left is taken back");

        assertThatThrownBy(() -> transactions.in(() -> {
                    left(order);
                    owners.refuseReturn(List.of(order), theirs.place().id());
                    assertThat(refusedBy(() -> owners.refuseReturn(List.of(order), hangzhou.id())))
                            .isEqualTo(new OwnerRefusal.ReturnOfOtherOwner(
                                    hangzhou.code(), theirs.place().code()));
                    throw takenBack;
                }))
                .isSameAs(takenBack);
    }

    /** As if goods of theirs had left for that order. */
    private void left(DocumentRef order) {
        given.sql().execute("""
                insert into inventory.reservation (id, document_kind, document_id, line_no, warehouse_id, sku, quantity, uom,
                    created_at, owner_id, state, ended_at)
                values (%d, '%s', %d, 1, %d, 'X', 1, 'pcs', now(), %d, 'consumed', now())""".formatted(
                        -StockFixture.fresh(),
                        order.kind(),
                        order.id(),
                        theirs.place().id().value(),
                        theirs.owner().value()));
    }

    private void insertReservation(WarehouseId warehouse, String owner) {
        given.sql().execute("""
                insert into inventory.reservation
                    (id, document_kind, document_id, line_no, warehouse_id, sku, quantity, uom, created_at, owner_id,
                     state, ended_at, ended_as)
                values (%1$d, 'test-order', %2$d, 1, %3$d, 'X', 1, 'pcs', now(), %4$s, 'released', now(), %1$d)""".formatted(-StockFixture.fresh(), StockFixture.fresh(), warehouse.value(), owner));
    }

    private ReservationRequest wants(long shop, Sku sku, long pieces) {
        return new ReservationRequest(
                StockFixture.document(),
                shop,
                Arrays.asList(hangzhou.id(), theirs.place().id()),
                true,
                List.of(line(1, sku, pieces)),
                Optional.empty());
    }
}
