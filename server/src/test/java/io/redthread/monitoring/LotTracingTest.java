package io.redthread.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.catalog.Goods;
import io.redthread.catalog.NewSku;
import io.redthread.catalog.SkuContent;
import io.redthread.catalog.SkuMeasures;
import io.redthread.catalog.StorageCondition;
import io.redthread.fulfilment.BatchFulfilment;
import io.redthread.identity.domain.ShippedRole;
import io.redthread.inventory.AssemblyDesk;
import io.redthread.inventory.AssemblyKind;
import io.redthread.inventory.AssemblyOrders;
import io.redthread.inventory.AssemblyProposals;
import io.redthread.inventory.AssemblyRecipes;
import io.redthread.inventory.AssemblyReport;
import io.redthread.inventory.AssemblyReports;
import io.redthread.inventory.Lots;
import io.redthread.inventory.Movement;
import io.redthread.inventory.NewAssemblyOrder;
import io.redthread.inventory.NewAssemblyRecipe;
import io.redthread.inventory.NewLot;
import io.redthread.inventory.Places;
import io.redthread.inventory.Stock;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.Warehouses;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.parties.ShopId;
import io.redthread.sales.OrderIntake;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tea of one lot comes from a supplier, goes into gift boxes, and both are sold (X55). */
class LotTracingTest extends RedthreadTest {

    @Autowired
    private TradingWorld world;

    @Autowired
    private Goods goods;

    @Autowired
    private Lots lots;

    @Autowired
    private Stock stock;

    @Autowired
    private Warehouses warehouses;

    @Autowired
    private AssemblyRecipes recipes;

    @Autowired
    private AssemblyOrders orders;

    @Autowired
    private AssemblyProposals proposals;

    @Autowired
    private AssemblyReports reports;

    @Autowired
    private AssemblyDesk desk;

    @Autowired
    private OrderIntake intake;

    @Autowired
    private BatchFulfilment fulfilment;

    private WarehouseId warehouse = new WarehouseId(0);
    private ShopId shop = new ShopId(0);
    private Sku tea = new Sku("-");
    private Sku gift = new Sku("-");
    private String giftLot = "";

    @BeforeEach
    void given_tea_sold_loose_and_in_gift_boxes() {
        warehouse = world.warehouse("浙江省");
        shop = world.shop(false);
        tea = lotted("T1");
        gift = lotted(null);
        stock.post(List.of(new Movement(
                tea,
                Optional.of("T1"),
                Places.SUPPLIER,
                warehouses.bins(warehouse).getFirst().id(),
                Quantity.pcs(10),
                "receipt",
                new DocumentRef("test-receipt", 77))));
        recipes.put(new NewAssemblyRecipe(
                gift, BigDecimal.ONE, List.of(new NewAssemblyRecipe.Component(tea, BigDecimal.TWO)), List.of(), ""));
        giftLot = made(3);
        sell(tea, "1");
        sell(gift, "2");
        fulfilment.confirmAll(warehouse, 10);
    }

    @Test
    void leads_down_from_a_component_to_who_has_it_loose_or_in_a_product() {
        var trace =
                signedInAs(ShippedRole.WAREHOUSE_KEEPER).get(path(tea, "T1")).is(200);

        assertThat(trace.text("/sources/0/place")).isEqualTo("supplier");
        assertThat(trace.text("/sources/0/quantity")).isEqualTo("10.000");
        assertThat(trace.text("/downward/0/into/lot")).isEqualTo(giftLot);
        assertThat(trace.text("/sums/here")).isEqualTo("3.000");
        assertThat(trace.text("/sums/sent")).isEqualTo("1.000");
        assertThat(List.of(trace.text("/deliveries/0/lot/sku"), trace.text("/deliveries/1/lot/sku")))
                .containsExactlyInAnyOrder(tea.code(), gift.code());
    }

    @Test
    void leads_up_from_a_product_to_the_lots_it_was_made_of_and_their_suppliers() {
        var trace = signedInAs(ShippedRole.WAREHOUSE_KEEPER)
                .get(path(gift, giftLot))
                .is(200);

        assertThat(trace.text("/upward/0/from/lot")).isEqualTo("T1");
        assertThat(trace.text("/sources/0/lot/sku")).isEqualTo(tea.code());
        assertThat(trace.text("/deliveries/0/quantity")).isEqualTo("2.000");
        assertThat(trace.text("/here/0/onHand")).isEqualTo("1.000");
        assertThat(trace.json().at("/deliveries")).hasSize(1);
    }

    @Test
    void masks_who_got_it_unless_the_reader_may_see_personal_data() {
        var keeper =
                signedInAs(ShippedRole.WAREHOUSE_KEEPER).get(path(tea, "T1")).is(200);
        var service =
                signedInAs(ShippedRole.CUSTOMER_SERVICE).get(path(tea, "T1")).is(200);

        assertThat(keeper.text("/deliveries/0/phone")).contains("*");
        assertThat(service.text("/deliveries/0/phone")).isEqualTo("13800138000");
    }

    @Test
    void gives_the_recall_list_as_a_file_and_nothing_to_those_who_see_no_monitoring() {
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);
        var list = "/api/monitoring/lots/recall/export?format=csv";

        assertThat(keeper.get(list + "&sku=" + tea.code() + "&lot=T1").is(200).body())
                .contains(giftLot)
                .contains("T1");
        keeper.get(list).is(200);
        keeper.get(path(tea, "NONE")).isProblem(404, "inventory/lot-not-found");
        keeper.get("/api/monitoring/lots/trace").is(422);
        signedInAs(ShippedRole.ACCOUNTANT).get(path(tea, "T1")).isProblem(403, "identity/permission-missing");
    }

    private static String path(Sku sku, String lot) {
        return "/api/monitoring/lots/trace?sku=" + sku.code() + "&lot=" + lot;
    }

    private Sku lotted(@org.jspecify.annotations.Nullable String lot) {
        var sku = new Sku(TradingWorld.fresh("LOT"));
        var content = SkuContent.named("批次商品")
                .with(new SkuMeasures(
                        true, Optional.empty(), Optional.empty(), Optional.empty(), StorageCondition.AMBIENT));
        goods.register(List.of(new NewSku(sku, content)));
        if (lot != null) {
            lots.register(List.of(new NewLot(
                    sku, lot, Optional.empty(), Optional.of(LocalDate.now().plusDays(90)))));
        }
        return sku;
    }

    private String made(long pieces) {
        var amount = BigDecimal.valueOf(pieces);
        var id = orders.open(new NewAssemblyOrder(AssemblyKind.ASSEMBLY, warehouse, gift, amount, ""));
        orders.release(id);
        var parts = proposals.of(id, amount).take().stream()
                .map(it -> new AssemblyReport.Part(
                        it.sku(), it.lot(), it.bin(), it.quantity().amount(), false, ""))
                .toList();
        reports.report(
                id,
                new AssemblyReport(
                        amount,
                        BigDecimal.ZERO,
                        "",
                        parts.getFirst().bin(),
                        Optional.empty(),
                        Optional.empty(),
                        parts));
        return desk.reports(id).getFirst().lot().orElseThrow();
    }

    private void sell(Sku sku, String pieces) {
        intake.acceptAndMove(
                List.of(world.order(shop).line(sku.code(), pieces, "30").build()));
    }
}
