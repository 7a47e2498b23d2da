package io.redthread.fulfilment;

import static io.redthread.fulfilment.World.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.catalog.SerialTracking;
import io.redthread.inventory.SerialAct;
import io.redthread.inventory.SerialDesk;
import io.redthread.inventory.SerialEvent;
import io.redthread.inventory.SerialFilter;
import io.redthread.inventory.SerialPiece;
import io.redthread.inventory.SerialRefusal.SerialElsewhere;
import io.redthread.inventory.SerialRefusal.SerialTwice;
import io.redthread.inventory.SerialRefusal.SerialsIncomplete;
import io.redthread.inventory.SerialRefusal.SerialsNotKept;
import io.redthread.inventory.SerialRefusal.SerialsToScan;
import io.redthread.inventory.SerialState;
import io.redthread.inventory.SerialView;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.platform.paging.PageQuery;
import io.redthread.sales.OrderId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Goods with serial numbers leave by number: each piece scanned, each number once, none by the batch. */
class PackedSerialsTest extends FulfilmentTest {

    @Autowired
    SerialDesk serials;

    @Test
    void a_parcel_takes_its_pieces_along_by_number() {
        var site = world.site();
        var sku = numbered(site, 3, "A1", "A2", "A3");
        var order = site.order(line(sku, 2));
        var id = picked(site, order);

        as("zhang", () -> packing.check(id, Map.of(sku.code(), 2), pieces(sku, "A1", "A3")));
        assertThat(states(sku)).containsEntry("A1", SerialState.PACKED).containsEntry("A2", SerialState.HERE);
        dispatches.confirm(List.of(id));

        assertThat(states(sku))
                .containsEntry("A1", SerialState.SHIPPED)
                .containsEntry("A2", SerialState.HERE)
                .containsEntry("A3", SerialState.SHIPPED);
        var gone = serial(sku, "A1");
        assertThat(gone.orderNumber())
                .isEqualTo(parcels.ofOrder(order).getFirst().parcel().orderNumber());
        assertThat(gone.documentNumber()).isEqualTo(id.number());
        assertThat(serials.events(gone.id()))
                .extracting(SerialEvent::act)
                .containsExactly(SerialAct.SHIPPED, SerialAct.PACKED, SerialAct.REGISTERED);
    }

    @Test
    void nothing_is_packed_while_a_number_is_missing_twice_strange_or_elsewhere() {
        var site = world.site();
        var sku = numbered(site, 3, "B1", "B2");
        var plain = site.stocked("A-02", 5);
        var id = picked(site, site.order(line(sku, 2), line(plain, 1)));
        var scanned = Map.of(sku.code(), 2, plain.code(), 1);

        assertThat(refusedBy(() -> packing.check(id, scanned, pieces(sku, "B1"))))
                .isEqualTo(new SerialsIncomplete(sku, "2", 1));
        assertThat(refusedBy(() -> packing.check(id, scanned, pieces(sku, "B1", "B1"))))
                .isEqualTo(new SerialTwice(sku, "B1"));
        assertThat(refusedBy(() -> packing.check(id, scanned, pieces(plain, "B1"))))
                .isEqualTo(new SerialsNotKept(plain));
        assertThat(refusedBy(() -> packing.check(id, scanned, pieces(sku, "B1", "never-seen"))))
                .isEqualTo(new SerialElsewhere(sku, "never-seen", "unknown"));

        assertThat(parcels.byId(id).parcel().state()).isEqualTo(ParcelState.PICKED);
        assertThat(states(sku)).containsEntry("B1", SerialState.HERE);
    }

    @Test
    void of_goods_numbered_only_on_their_way_out_an_unseen_number_is_written_down_once() {
        var site = world.site();
        var sku = site.numbered("A-01", 5, SerialTracking.OUTBOUND);
        var first = picked(site, site.order(line(sku, 1)));
        var second = picked(site, site.order(line(sku, 1)));

        packing.check(first, Map.of(sku.code(), 1), pieces(sku, "C1"));

        assertThat(states(sku)).containsEntry("C1", SerialState.PACKED);
        assertThat(refusedBy(() -> packing.check(second, Map.of(sku.code(), 1), pieces(sku, "C1"))))
                .isEqualTo(new SerialElsewhere(sku, "C1", "packed"));
    }

    @Test
    void goods_with_numbers_are_not_packed_by_the_batch() {
        var site = world.site();
        var sku = numbered(site, 3, "D1", "D2");
        var plain = site.stocked("A-02", 5);
        var waiting = site.order(line(sku, 1));
        var usual = site.order(line(plain, 1));

        assertThat(batches.confirmAll(site.id(), 100)).isEqualTo(1);
        assertThat(state(usual)).isEqualTo(ParcelState.DISPATCHED);
        assertThat(state(waiting)).isEqualTo(ParcelState.TO_PICK);

        var id = picked(site, waiting);
        assertThat(refusedBy(() -> packing.confirm(List.of(id)))).isEqualTo(new SerialsToScan(id.number()));
        assertThat(packing.confirmWave(parcel(waiting).wave().orElseThrow())).isZero();
    }

    @Test
    void a_called_off_parcel_gives_its_pieces_back() {
        var site = world.site();
        var sku = numbered(site, 2, "E1");
        var order = site.order(line(sku, 1));
        var id = picked(site, order);
        packing.check(id, Map.of(sku.code(), 1), pieces(sku, "E1"));

        orders.cancel(List.of(order), "买家不要了");

        assertThat(states(sku)).containsEntry("E1", SerialState.HERE);
        assertThat(serial(sku, "E1").orderNumber()).isEmpty();
    }

    @Test
    void of_eight_who_pack_the_same_piece_one_does() throws Exception {
        var site = world.site();
        var sku = numbered(site, 8, "F1");
        var ids = site.orders(8, line(sku, 1)).stream().toList();
        var wave = released(site.id());
        picking.confirmWave(wave);
        var start = new CountDownLatch(1);

        try (var pool = Executors.newFixedThreadPool(8)) {
            var packed = ids.stream()
                    .map(order -> parcel(order).id())
                    .map(id -> pool.submit((Callable<Boolean>) () -> {
                        start.await();
                        try {
                            packing.check(id, Map.of(sku.code(), 1), pieces(sku, "F1"));
                            return true;
                        } catch (Refused refused) {
                            return false;
                        }
                    }))
                    .toList();
            start.countDown();
            var won = 0;
            for (var one : packed) {
                won += one.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
        assertThat(ids.stream().filter(it -> state(it) == ParcelState.PACKED)).hasSize(1);
    }

    @Test
    void where_pieces_and_numbers_differ_is_told() {
        var site = world.site();
        var sku = numbered(site, 3, "G1", "G2");

        assertThat(serials.gaps())
                .filteredOn(it -> it.sku().equals(sku))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.onHand()).isEqualByComparingTo("3");
                    assertThat(it.numbers()).isEqualTo(2);
                });
    }

    private Sku numbered(World.Site site, int quantity, String... numbers) {
        var sku = site.numbered("A-01", quantity, SerialTracking.THROUGHOUT);
        serials.register(sku, site.id(), List.of(numbers), "");
        return sku;
    }

    private ParcelId picked(World.Site site, OrderId order) {
        picking.confirmWave(released(site.id()));
        return parcel(order).id();
    }

    private SerialView serial(Sku sku, String number) {
        return serials.page(new SerialFilter(number, sku, null, null, null), PageQuery.first(10))
                .items()
                .getFirst();
    }

    private Map<String, SerialState> states(Sku sku) {
        return serials.page(new SerialFilter(null, sku, null, null, null), PageQuery.first(100)).items().stream()
                .collect(java.util.stream.Collectors.toMap(SerialView::number, SerialView::state));
    }

    private static List<SerialPiece> pieces(Sku sku, String... numbers) {
        return Stream.of(numbers).map(it -> new SerialPiece(sku, it)).toList();
    }
}
