package io.redthread.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.redthread.catalog.Goods;
import io.redthread.catalog.NewSku;
import io.redthread.catalog.SerialTracking;
import io.redthread.catalog.SkuContent;
import io.redthread.catalog.SkuMeasures;
import io.redthread.identity.domain.ShippedRole;
import io.redthread.inventory.SerialRefusal.SerialElsewhere;
import io.redthread.inventory.SerialRefusal.SerialsIncomplete;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.platform.database.Transactions;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Pieces with serial numbers go from warehouse to warehouse by number: scanned when they leave and when they come. */
class SerialTransferTest extends InventoryTest {

    @Autowired
    private Transfers transfers;

    @Autowired
    private SerialDesk serials;

    @Autowired
    private Goods catalogue;

    @Autowired
    private Transactions transactions;

    private StockFixture.Ready guangzhou =
            new StockFixture.Ready(new WarehouseId(0), "", new ZoneId(0), new LocationId(0));
    private Sku phone = new Sku("-");

    @BeforeEach
    void three_phones_by_number() {
        guangzhou = given.warehouse();
        phone = new Sku("PHONE-" + guangzhou.id().value());
        transactions.in(() -> catalogue.register(List.of(new NewSku(
                phone, SkuContent.named("手机 " + phone).with(SkuMeasures.UNKNOWN.with(SerialTracking.THROUGHOUT))))));
        given.stocked(phone, hangzhou.bin(), 3);
        serials.register(phone, hangzhou.id(), List.of("T1", "T2", "T3"), "");
    }

    @Test
    void a_piece_is_in_transit_until_its_number_is_scanned_in_the_other_warehouse() {
        var id = transfers.open(toGuangzhou(2));
        transfers.dispatch(id, pieces("T1", "T3"));

        assertThat(piece("T1").state()).isEqualTo(SerialState.IN_TRANSIT);
        assertThat(piece("T2").state()).isEqualTo(SerialState.HERE);
        transfers.receive(id, List.of(came(2)), pieces("T1", "T3"));

        assertThat(piece("T1").state()).isEqualTo(SerialState.HERE);
        assertThat(piece("T1").warehouse()).isEqualTo(guangzhou.id());
        assertThat(serials.events(piece("T1").id()))
                .extracting(SerialEvent::act, SerialEvent::warehouse)
                .startsWith(tuple(SerialAct.ARRIVED, guangzhou.id()), tuple(SerialAct.SENT, hangzhou.id()));
        assertThat(serials.gaps()).noneMatch(it -> it.sku().equals(phone));
    }

    @Test
    void nothing_leaves_while_a_number_is_missing_unknown_or_elsewhere() {
        serials.register(phone, guangzhou.id(), List.of("G1"), "");
        var id = transfers.open(toGuangzhou(2));

        assertThat(refusedBy(() -> transfers.dispatch(id, pieces("T1"))))
                .isEqualTo(new SerialsIncomplete(phone, "2", 1));
        assertThat(refusedBy(() -> transfers.dispatch(id, pieces("T1", "T9"))))
                .isEqualTo(new SerialElsewhere(phone, "T9", "unknown"));
        assertThat(refusedBy(() -> transfers.dispatch(id, pieces("T1", "G1"))))
                .isEqualTo(new SerialElsewhere(phone, "G1", "here"));

        assertThat(transfers.of(id).state()).isEqualTo(TransferState.OPEN);
        assertThat(piece("T1").state()).isEqualTo(SerialState.HERE);
    }

    @Test
    void a_number_that_does_not_arrive_is_told() {
        var id = transfers.open(toGuangzhou(2));
        transfers.dispatch(id, pieces("T1", "T3"));

        assertThat(refusedBy(() -> transfers.receive(id, List.of(came(2)), pieces("T1"))))
                .isEqualTo(new SerialsIncomplete(phone, "2", 1));
        assertThat(refusedBy(() -> transfers.receive(id, List.of(came(1)), pieces("T2"))))
                .isEqualTo(new SerialElsewhere(phone, "T2", "here"));
        transfers.receive(id, List.of(came(1)), pieces("T3"));

        assertThat(transfers.numbers(id).pieces())
                .extracting(it -> it.serial().number(), SerialWith::act)
                .containsExactly(tuple("T1", SerialAct.MISSING), tuple("T3", SerialAct.ARRIVED));
        assertThat(piece("T1").state()).isEqualTo(SerialState.WRITTEN_OFF);
        assertThat(serials.gaps()).noneMatch(it -> it.sku().equals(phone));
    }

    @Test
    void what_comes_whole_where_nobody_scans_comes_with_its_numbers() {
        var id = transfers.open(toGuangzhou(1));
        transfers.dispatch(id, pieces("T2"));

        transfers.receive(id, List.of(came(1)));

        assertThat(piece("T2").warehouse()).isEqualTo(guangzhou.id());
        assertThat(piece("T2").state()).isEqualTo(SerialState.HERE);
    }

    @Test
    void numbers_are_sent_with_the_request() {
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);
        var path = "/api/inventory/transfers/" + transfers.open(toGuangzhou(1)).value();

        keeper.post(path + "/dispatch", Map.of()).isProblem(422, "inventory/serials-incomplete");
        keeper.post(path + "/dispatch", Map.of("serials", List.of(Map.of("sku", phone.code(), "number", "T2"))))
                .is(204);

        assertThat(keeper.get(path).is(200).text("/numbers/pieces/0/act")).isEqualTo("sent");
    }

    private NewTransfer toGuangzhou(int quantity) {
        return new NewTransfer(
                hangzhou.id(),
                guangzhou.id(),
                TransferReason.BALANCING,
                "",
                List.of(new NewTransfer.Line(
                        phone, Optional.empty(), hangzhou.bin(), Optional.empty(), Quantity.pcs(quantity))));
    }

    private TransferArrival came(int quantity) {
        return new TransferArrival(1, guangzhou.bin(), BigDecimal.valueOf(quantity));
    }

    private List<SerialPiece> pieces(String... numbers) {
        return Stream.of(numbers).map(it -> new SerialPiece(phone, it)).toList();
    }

    private SerialView piece(String number) {
        return serials.page(new SerialFilter(null, phone, null, null, null), PageQuery.first(100)).items().stream()
                .collect(Collectors.toMap(SerialView::number, it -> it))
                .get(number);
    }
}
