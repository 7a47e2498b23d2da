package io.redthread.inventory;

import static io.redthread.kernel.Quantity.pcs;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TransfersTest extends InventoryTest {

    @Autowired
    private Transfers transfers;

    @Autowired
    private StockVerification verification;

    private StockFixture.Ready guangzhou =
            new StockFixture.Ready(new WarehouseId(0), "", new ZoneId(0), new LocationId(0));
    private Sku cup = new Sku("-");

    @BeforeEach
    void twoWarehouses() {
        guangzhou = given.warehouse();
        cup = given.stocked(given.goods(), hangzhou.bin(), 10);
    }

    @Test
    void carries_goods_from_one_warehouse_to_the_other_by_way_of_in_transit() {
        var id = transfers.open(toGuangzhou(4));
        assertThat(given.at(cup, hangzhou.id()).onHand()).isEqualTo(pcs(10));

        transfers.dispatch(id, List.of());
        assertThat(given.at(cup, hangzhou.id()).onHand()).isEqualTo(pcs(6));

        transfers.receive(id, List.of(came(4)));
        assertThat(given.at(cup, guangzhou.id()).onHand()).isEqualTo(pcs(4));
        assertThat(transfers.of(id).state()).isEqualTo(TransferState.RECEIVED);
        assertThat(transfers.of(id).number()).matches("TR-\\d{8}-\\d{6}");
        assertThat(verification.verify().clean()).isTrue();
    }

    @Test
    void counts_what_did_not_arrive_as_a_difference_and_refuses_what_was_never_sent() {
        var id = transfers.open(toGuangzhou(4));
        transfers.dispatch(id, List.of());

        assertThat(refusedBy(() -> transfers.receive(id, List.of(came(5)))))
                .isEqualTo(new TransferRefusal.MoreThanSent(cup, pcs(4), pcs(5)));
        transfers.receive(id, List.of(came(3)));

        assertThat(given.at(cup, guangzhou.id()).onHand()).isEqualTo(pcs(3));
        assertThat(transfers.lines(id).getFirst().received()).contains(pcs(3));
        assertThat(verification.verify().clean()).isTrue();
    }

    @Test
    void moves_between_bins_of_one_warehouse_at_once() {
        var other = given.bin(hangzhou.zone(), 2);

        var id = transfers.open(wanted(hangzhou.id(), Optional.of(other), 4));

        assertThat(transfers.of(id).state()).isEqualTo(TransferState.RECEIVED);
        assertThat(given.at(cup, hangzhou.id()).onHand()).isEqualTo(pcs(10));
        assertThat(refusedBy(() -> transfers.open(wanted(hangzhou.id(), Optional.of(guangzhou.bin()), 1))))
                .isInstanceOf(TransferRefusal.BinOfOtherWarehouse.class);
    }

    @Test
    void leaves_what_is_promised_where_it_is() {
        given.reserve(StockFixture.wants(List.of(hangzhou.id()), false, StockFixture.line(1, cup, 8)));
        var id = transfers.open(toGuangzhou(4));

        assertThat(refusedBy(() -> transfers.dispatch(id, List.of())))
                .isInstanceOf(InventoryRefusal.InsufficientStock.class);
        assertThat(transfers.of(id).state()).isEqualTo(TransferState.OPEN);
    }

    @Test
    void is_called_off_only_before_the_goods_leave() {
        var left = transfers.open(toGuangzhou(1));
        transfers.dispatch(left, List.of());
        var waiting = transfers.open(toGuangzhou(1));

        transfers.cancel(waiting, "no longer needed");

        assertThat(refusedBy(() -> transfers.cancel(left, "too late")))
                .isInstanceOf(TransferRefusal.TransferInState.class);
        assertThat(refusedBy(() -> transfers.dispatch(waiting, List.of())))
                .isInstanceOf(TransferRefusal.TransferInState.class);
        assertThat(refusedBy(() -> transfers.receive(waiting, List.of(came(1)))))
                .isInstanceOf(TransferRefusal.TransferInState.class);
    }

    @Test
    void is_written_and_moved_by_keepers_only() {
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);
        var service = signedInAs(ShippedRole.CUSTOMER_SERVICE);
        var body = body();

        service.post("/api/inventory/transfers", body).isProblem(403, "identity/permission-missing");
        var made = keeper.post("/api/inventory/transfers", body).is(201);
        var path = "/api/inventory/transfers/" + made.text("/id");
        for (var step : List.of("/dispatch", "/receive", "/cancel")) {
            service.post(path + step, Map.of()).isProblem(403, "identity/permission-missing");
        }
        keeper.post(path + "/dispatch", Map.of()).is(204);
        keeper.post(path + "/receive", Map.of("lines", List.of(arrival("2")))).is(204);
        assertThat(service.get(path).is(200).text("/transfer/state")).isEqualTo("received");
        assertThat(keeper.get("/api/inventory/transfers?state=received&q=" + made.text("/number"))
                        .is(200)
                        .text("/items/0/number"))
                .isEqualTo(made.text("/number"));
    }

    @Test
    void refuses_nonsense_at_its_place() {
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);

        keeper.post("/api/inventory/transfers", Map.of()).is(422);
        keeper.get("/api/inventory/transfers/999999").isProblem(404, "inventory/transfer-not-found");
        var made = keeper.post("/api/inventory/transfers", body()).is(201);
        var path = "/api/inventory/transfers/" + made.text("/id");
        keeper.post(path + "/dispatch", Map.of()).is(204);
        keeper.post(path + "/receive", Map.of("lines", List.of(arrival("-1")))).is(422);
        keeper.post(path + "/receive", Map.of("lines", List.of(arrival("1"), arrival("1"))))
                .is(422);
    }

    private NewTransfer toGuangzhou(long amount) {
        return wanted(guangzhou.id(), Optional.empty(), amount);
    }

    private NewTransfer wanted(WarehouseId to, Optional<LocationId> into, long amount) {
        var line = new NewTransfer.Line(cup, Optional.empty(), hangzhou.bin(), into, pcs(amount));
        return new NewTransfer(hangzhou.id(), to, TransferReason.BALANCING, "", List.of(line));
    }

    private TransferArrival came(long amount) {
        return new TransferArrival(1, guangzhou.bin(), BigDecimal.valueOf(amount));
    }

    private Map<String, Object> body() {
        var line = Map.of(
                "sku", cup.code(),
                "outOf", Long.toString(hangzhou.bin().value()),
                "quantity", Map.of("amount", "2", "uom", "pcs"));
        return Map.of(
                "from", Long.toString(hangzhou.id().value()),
                "to", Long.toString(guangzhou.id().value()),
                "reason", "replenishment",
                "lines", List.of(line));
    }

    private Map<String, Object> arrival(String quantity) {
        return Map.of("lineNo", 1, "into", Long.toString(guangzhou.bin().value()), "quantity", quantity);
    }
}
