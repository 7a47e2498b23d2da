package io.redthread.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.catalog.Goods;
import io.redthread.catalog.NewSku;
import io.redthread.catalog.SkuContent;
import io.redthread.catalog.SkuFlags;
import io.redthread.catalog.SkuMeasures;
import io.redthread.identity.Ceilings;
import io.redthread.identity.DepartmentDraft;
import io.redthread.identity.Departments;
import io.redthread.identity.domain.ShippedRole;
import io.redthread.kernel.Money;
import io.redthread.kernel.Sku;
import io.redthread.kernel.UnitPrice;
import io.redthread.kernel.Uom;
import io.redthread.platform.database.Transactions;
import io.redthread.support.Browser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a count says in money is of goods of ours alone; and when numbers that changed places are decided on. */
class CountWorthTest extends InventoryTest {

    private static final String SETTING = "/api/inventory/count-setting";

    @Autowired
    private StockCounts counts;

    @Autowired
    private CountSettings settings;

    @Autowired
    private Ceilings ceilings;

    @Autowired
    private Departments departments;

    @Autowired
    private Goods catalogue;

    @Autowired
    private Transactions transactions;

    private Browser keeper = new Browser(0);
    private Sku cup = new Sku("-");

    @BeforeEach
    void a_cup_that_costs_twenty() {
        if (departments.byCode("stores").isEmpty()) {
            departments.add(new DepartmentDraft("stores", "仓储", Optional.empty()));
        }
        keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);
        signedInAs(ShippedRole.FINANCE_HEAD);
        transactions.in(() -> ceilings.set(ShippedRole.FINANCE_HEAD.code(), "CNY", Optional.empty()));
        cup = new Sku("WORTH-" + StockFixture.fresh());
        var content = new SkuContent(
                "杯 " + cup,
                "",
                "",
                Optional.empty(),
                Uom.PCS,
                SkuFlags.REGULAR,
                SkuMeasures.UNKNOWN,
                Optional.empty(),
                Optional.of(UnitPrice.of("20.00", "CNY")),
                "",
                Map.of(),
                List.of(),
                List.of(),
                List.of());
        transactions.in(() -> catalogue.register(List.of(new NewSku(cup, content))));
    }

    @Test
    void two_cups_of_ours_that_are_missing_are_a_loss() {
        var count = submitted(hangzhou);

        assertThat(count.loss()).contains(Money.of("40.00", "CNY"));
        assertThat(count.state()).isEqualTo(StockCountState.SUBMITTED);
    }

    @Test
    void two_cups_of_another_owner_are_no_loss_of_ours_and_are_decided_on_all_the_same() {
        var count = submitted(new OwnersFixture(given).owner().place());

        assertThat(count.loss()).contains(Money.of("0.00", "CNY"));
        assertThat(count.unvalued()).contains(0);
        assertThat(count.differing()).isEqualTo(1);
        assertThat(count.state()).isEqualTo(StockCountState.SUBMITTED);
    }

    @Test
    void the_limit_of_swaps_is_read_by_the_keeper_and_set_by_who_keeps_the_settings() {
        var before = settings.current();
        var admin = signedInAs(ShippedRole.ADMINISTRATOR);

        assertThat(keeper.get(SETTING).is(200).text("/swapFrom")).isNotEmpty();
        keeper.put(SETTING, wanted("1", before.revision())).isProblem(403, "identity/permission-missing");
        admin.put(SETTING, wanted("-1", before.revision())).is(422);
        admin.put(SETTING, wanted("0.001", before.revision())).is(422);
        try {
            assertThat(admin.put(SETTING, wanted("120.50", before.revision()))
                            .is(200)
                            .text("/swapFrom"))
                    .isEqualTo("120.50");
            admin.put(SETTING, wanted("1", before.revision())).isProblem(409, "inventory/count-setting-changed");
        } finally {
            settings.change(
                    new CountSetting(before.swapFrom(), settings.current().revision()));
        }
    }

    private static Map<String, Object> wanted(String swapFrom, int revision) {
        return Map.of("swapFrom", swapFrom, "revision", revision);
    }

    /** A count of ten cups there of which eight were found. */
    private StockCountView submitted(StockFixture.Ready place) {
        given.stocked(cup, place.bin(), 10);
        var id = keeper.post(
                        "/api/inventory/counts",
                        Map.of("warehouse", place.id().value(), "kind", "full", "blind", false))
                .is(201)
                .text("/id");
        var line = Map.of("bin", place.bin().value(), "sku", cup.code(), "amount", "8");
        keeper.post("/api/inventory/counts/" + id + "/lines", Map.of("lines", List.of(line)))
                .is(204);
        keeper.post("/api/inventory/counts/" + id + "/submit", Map.of()).is(204);
        return counts.of(new StockCountId(Long.parseLong(id)));
    }
}
