package io.redthread.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.catalog.Goods;
import io.redthread.catalog.KitComponent;
import io.redthread.catalog.NewSku;
import io.redthread.catalog.SkuContent;
import io.redthread.identity.domain.ShippedRole;
import io.redthread.inventory.NewQuota;
import io.redthread.inventory.Quotas;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.Warehouses;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.parties.NewShop;
import io.redthread.parties.ShopContent;
import io.redthread.parties.ShopContent.Safety;
import io.redthread.parties.ShopId;
import io.redthread.parties.Shops;
import io.redthread.platform.database.Transactions;
import io.redthread.platform.paging.PageQuery;
import io.redthread.sales.domain.ShopSafety;
import io.redthread.support.Answer;
import io.redthread.support.RedthreadTest;
import io.redthread.support.Sheets;
import io.redthread.support.TradingWorld;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What shops may offer of the stock, by their quotas and safety settings. */
class ShopStockTest extends RedthreadTest {

    @Autowired
    private TradingWorld world;

    @Autowired
    private Shops shops;

    @Autowired
    private Goods goods;

    @Autowired
    private Quotas quotas;

    @Autowired
    private Warehouses warehouses;

    @Autowired
    private ShopOffers offers;

    @Autowired
    private Transactions transactions;

    private WarehouseId warehouse;
    private Sku sku;

    @BeforeEach
    void given_twenty_pieces() {
        warehouse = world.warehouse("浙江省");
        sku = world.goods(warehouse, 20);
    }

    @ParameterizedTest(name = "buffer {0}, {1} % of {2}: {3}")
    @CsvSource({"0,0,20,20", "3,0,20,17", "0,10,20,18", "0,10,9,8", "3,10,20,17", "5,0,3,0", "0,100,20,0", "0,0,2.5,2"})
    void keeps_back_the_buffer_or_the_share_whichever_is_more(
            BigDecimal buffer, int percent, BigDecimal there, BigDecimal offered) {
        assertThat(ShopSafety.offered(new Safety(buffer, percent), there)).isEqualByComparingTo(offered);
    }

    @Test
    void offers_a_shop_its_own_quota_and_not_that_of_others() {
        var careful = shop(new Safety(BigDecimal.valueOf(2), 0));
        var other = shop(Safety.NONE);
        quotas.open(new NewQuota(id(other).value(), warehouse, sku, BigDecimal.valueOf(8)));

        assertThat(offered(careful)).isEqualTo(Quantity.pcs(10));
        assertThat(offered(other)).isEqualTo(Quantity.pcs(20));
    }

    @Test
    void offers_a_kit_by_its_scarcest_part() {
        var kit = new Sku(TradingWorld.fresh("KIT"));
        var content = SkuContent.named("礼盒").of(new KitComponent(sku, Quantity.pcs(3)));
        transactions.in(() -> goods.register(List.of(new NewSku(kit, content))));

        var offer = offers.page(shop(Safety.NONE), kit.code(), PageQuery.first(5))
                .items()
                .getFirst();

        assertThat(offer.offered()).isEqualTo(Quantity.pcs(6));
    }

    @Test
    void tells_programs_and_refuses_those_without_the_right_and_unknown_shops() {
        var code = shop(new Safety(BigDecimal.valueOf(2), 0));

        var told = signedInAs(ShippedRole.OPERATIONS).get("/api/sales/offers?shop=" + code + "&q=" + sku);

        assertThat(told.is(200).text("/items/0/offered/amount")).isEqualTo("18");
        assertThat(told.text("/items/0/keptBack/amount")).isEqualTo("2");
        signedInAs(ShippedRole.OPERATIONS).get("/api/sales/offers?shop=nobody").isProblem(422, "sales/shop-unknown");
    }

    @Test
    void takes_quotas_from_a_table_and_says_of_each_row_why_not() {
        var code = shop(Safety.NONE);
        var at = warehouses.all().stream()
                .filter(it -> it.id().equals(warehouse))
                .findFirst()
                .orElseThrow()
                .code();

        var first = imported(row(code, at, sku, "15")
                + row("nobody", at, sku, "1")
                + row(code, "NOWHERE", sku, "1")
                + row(code, at, "no-such", "1")
                + row(code, at, sku, "2")
                + row(shop(Safety.NONE), at, sku, "6"));

        assertThat(first.text("/figures/parts/0/count")).isEqualTo("1");
        assertThat(first.json()
                        .at("/figures/reasons")
                        .valueStream()
                        .map(it -> it.at("/code").asString()))
                .containsExactlyInAnyOrder(
                        "mapped-shop-unknown",
                        "warehouse-unknown",
                        "goods-unknown",
                        "quota-twice",
                        "quota-beyond-stock");
        assertThat(offered(shop(Safety.NONE))).isEqualTo(Quantity.pcs(5));
        assertThat(imported(row(code, at, sku, "15")).text("/figures/changed")).isEqualTo("0");
        assertThat(imported(row(code, at, sku, "0")).text("/figures/changed")).isEqualTo("1");
        assertThat(offered(shop(Safety.NONE))).isEqualTo(Quantity.pcs(20));
    }

    private Answer imported(String rows) {
        return Sheets.imported(signedInAs(ShippedRole.ADMINISTRATOR), "shop-quotas", "店铺编码,仓库编码,商品编码,配额\n" + rows);
    }

    private static String row(String shop, String at, Object item, String quantity) {
        return shop + "," + at + "," + item + "," + quantity + "\n";
    }

    private Quantity offered(String shop) {
        return offers.page(shop, sku.code(), PageQuery.first(5))
                .items()
                .getFirst()
                .offered();
    }

    private ShopId id(String code) {
        return shops.byCode(code).orElseThrow().id();
    }

    private String shop(Safety safety) {
        var code = TradingWorld.fresh("shop");
        var content = new ShopContent(code, "local", "CNY", false, true, safety, "", List.of());
        transactions.in(() -> shops.register(new NewShop(code, content)));
        return code;
    }
}
