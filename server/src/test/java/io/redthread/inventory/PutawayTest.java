package io.redthread.inventory;

import static io.redthread.kernel.Quantity.pcs;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.catalog.StorageCondition;
import io.redthread.identity.domain.ShippedRole;
import io.redthread.inventory.PutawayProposal.Because;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Sku;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PutawayTest extends InventoryTest {

    @Autowired
    private Putaway putaway;

    @Autowired
    private PutawayRules rules;

    @Autowired
    private Warehouses warehouses;

    @Autowired
    private Stock stock;

    private LocationId dock = new LocationId(0);
    private ZoneId storage = new ZoneId(0);
    private Sku cup = new Sku("-");

    @BeforeEach
    void goodsAtTheDock() {
        dock = zone("R", ZoneKind.RECEIVING, StorageCondition.AMBIENT, "R-1", Optional.empty());
        storage = warehouses.register(new NewZone(hangzhou.id(), "S", "存储区", "Storage", ZoneKind.STORAGE));
        cup = given.stocked(given.goods(), dock, 20);
    }

    @Test
    void proposes_the_bin_of_the_first_rule_with_room_and_says_why() {
        var small = bin("S-1", 5);
        var large = bin("S-2", 50);
        rules.save(hangzhou.id(), 0, List.of(into(storage, Optional.of(small), Mixing.ANY), into(storage, Mixing.ANY)));
        given.stocked(given.goods(), small, 5);

        var proposal = waiting().proposal();

        assertThat(proposal.bin().orElseThrow().id()).isEqualTo(large);
        assertThat(proposal.rule()).contains(2);
        assertThat(proposal.because()).contains(Because.EMPTY);
        assertThat(proposal.tried().getFirst()).isEqualTo(new PutawayProposal.Tried(1, 1, 0, 0, 1));
    }

    @Test
    void moves_goods_to_the_bin_and_the_rest_goes_on_waiting() {
        var bin = bin("S-1", 50);

        putaway.put(put(bin, 15));

        assertThat(waiting().waiting()).isEqualTo(pcs(5));
        assertThat(waiting().proposal().because()).contains(Because.SAME_GOODS);
        assertThat(given.at(cup, hangzhou.id()).onHand()).isEqualTo(pcs(20));
        putaway.put(put(bin, 5));
        assertThat(page()).isEmpty();
    }

    @Test
    void refuses_a_bin_that_no_rule_names_and_names_the_one_that_is_meant() {
        bin("S-1", 50);
        rules.save(hangzhou.id(), 0, List.of(into(storage, Mixing.ANY)));

        assertThat(refusedBy(() -> putaway.put(put(hangzhou.bin(), 1))))
                .isInstanceOfSatisfying(
                        PutawayRefusal.BinNotMeant.class,
                        no -> assertThat(no.proposed()).startsWith("S-1"));
        assertThat(waiting().waiting()).isEqualTo(pcs(20));
    }

    @Test
    void refuses_what_the_bin_has_no_room_for() {
        var bin = bin("S-1", 5);

        assertThat(refusedBy(() -> putaway.put(put(bin, 6)))).isInstanceOf(InventoryRefusal.BinOverfull.class);
        putaway.put(put(bin, 5));
    }

    @Test
    void keeps_goods_apart_where_the_rule_says_so() {
        var bin = bin("S-1", 50);
        given.stocked(given.goods(), bin, 1);
        rules.save(hangzhou.id(), 0, List.of(into(storage, Mixing.ONE_ITEM)));

        assertThat(refusedBy(() -> putaway.put(put(bin, 1)))).isInstanceOf(PutawayRefusal.BinMixed.class);
        assertThat(waiting().proposal().bin()).isEmpty();
        assertThat(waiting().proposal().tried().getFirst().mixed()).isEqualTo(1);
    }

    @Test
    void refuses_a_zone_of_other_conditions_whoever_moves_the_goods_there() {
        var freezer = zone("F", ZoneKind.STORAGE, StorageCondition.FROZEN, "F-1", Optional.empty());

        assertThat(refusedBy(() -> putaway.put(put(freezer, 1)))).isInstanceOf(InventoryRefusal.StorageDiffers.class);
        assertThat(refusedBy(() -> stock.post(List.of(StockFixture.movement(cup, Places.OPENING, freezer, 1)))))
                .isInstanceOf(InventoryRefusal.StorageDiffers.class);
    }

    @Test
    void takes_goods_out_of_receiving_places_only() {
        given.stocked(cup, hangzhou.bin(), 3);

        assertThat(refusedBy(() ->
                        putaway.put(new PutAway(hangzhou.bin(), cup, Optional.empty(), bin("S-1", 9), BigDecimal.ONE))))
                .isInstanceOf(PutawayRefusal.NotReceivingPlace.class);
    }

    @Test
    void refuses_to_leave_goods_where_they_are() {
        assertThat(refusedBy(() -> putaway.put(put(dock, 1)))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void rules_are_changed_by_one_at_a_time_and_by_who_may() {
        var list = rules.save(hangzhou.id(), 0, List.of(into(storage, Mixing.ANY)));
        rules.save(hangzhou.id(), list.version(), List.of());
        assertThat(refusedBy(() -> rules.save(hangzhou.id(), list.version(), List.of())))
                .isInstanceOf(PutawayRefusal.PutawayRulesChanged.class);

        var path = "/api/inventory/warehouses/" + hangzhou.id().value() + "/putaway-rules";
        var body = Map.of("version", 2, "rules", List.of(Map.of("zone", Long.toString(storage.value()))));
        signedInAs(ShippedRole.WAREHOUSE_KEEPER).put(path, body).isProblem(403, "identity/permission-missing");
        var admin = signedInAs(ShippedRole.ADMINISTRATOR);
        assertThat(admin.put(path, body).is(200).text("/version")).isEqualTo("3");
        assertThat(admin.get(path).is(200).text("/rules/0/mixing")).isEqualTo("any");
        admin.put(path, Map.of("version", 3, "rules", List.of(Map.of("zone", "1"))))
                .is(422);
    }

    @Test
    void is_done_over_http_by_keepers_only() {
        var bin = bin("S-1", 50);
        var body = Map.of("from", text(dock), "sku", cup.code(), "into", text(bin), "quantity", "2");

        signedInAs(ShippedRole.CUSTOMER_SERVICE)
                .post("/api/inventory/putaway", body)
                .isProblem(403, "identity/permission-missing");
        signedInAs(ShippedRole.WAREHOUSE_KEEPER)
                .post("/api/inventory/putaway", body)
                .is(204);
        var list = signedInAs(ShippedRole.WAREHOUSE_KEEPER)
                .get("/api/inventory/putaway?sku=" + cup)
                .is(200);
        assertThat(list.text("/items/0/waiting/amount")).isEqualTo("18");
    }

    private PutawayTask waiting() {
        return page().getFirst();
    }

    private List<PutawayTask> page() {
        return putaway.page(new PutawayFilter(null, hangzhou.id(), cup.code()), PageQuery.first(10))
                .items();
    }

    private PutAway put(LocationId bin, long amount) {
        return new PutAway(dock, cup, Optional.empty(), bin, BigDecimal.valueOf(amount));
    }

    private LocationId bin(String code, long capacity) {
        var bin = new NewBin(storage, code + "-" + StockFixture.fresh(), 1, Optional.of(BigDecimal.valueOf(capacity)));
        return warehouses.register(List.of(bin)).getFirst();
    }

    private LocationId zone(
            String code, ZoneKind kind, StorageCondition conditions, String bin, Optional<BigDecimal> capacity) {
        var zone = warehouses.register(new NewZone(hangzhou.id(), code, code, code, kind, conditions));
        return warehouses.register(List.of(new NewBin(zone, bin, 1, capacity))).getFirst();
    }

    private static PutawayRule into(ZoneId zone, Mixing mixing) {
        return into(zone, Optional.empty(), mixing);
    }

    private static PutawayRule into(ZoneId zone, Optional<LocationId> bin, Mixing mixing) {
        return new PutawayRule(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), zone, bin, mixing);
    }

    private static String text(LocationId id) {
        return Long.toString(id.value());
    }
}
