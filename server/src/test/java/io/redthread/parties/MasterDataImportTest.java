package io.redthread.parties;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.catalog.Goods;
import io.redthread.identity.domain.ShippedRole;
import io.redthread.kernel.Sku;
import io.redthread.support.Answer;
import io.redthread.support.RedthreadTest;
import io.redthread.support.Sheets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Goods, suppliers and mappings brought in from sheets, through the server's own import. */
class MasterDataImportTest extends RedthreadTest {

    @Autowired
    private Goods goods;

    @Autowired
    private Shops shops;

    @Autowired
    private SkuMappings mappings;

    @Test
    void brings_goods_in_changes_them_and_refuses_what_is_wrong() {
        var one = code();
        var two = code();
        var sheet = "商品编码,名称,规格,条码,批次管理,保质期(天),参考售价,产地\n"
                + one + ",挂耳咖啡,10包,BC" + one + ",是,365,49.90,云南\n"
                + two + ",坏行,,6901234567893,否,30,-1,\n";

        var first = imported("goods", sheet);
        assertThat(first.text("/figures/parts/0/count")).isEqualTo("1");
        assertThat(first.text("/figures/refused/count")).isEqualTo("1");
        var view = goods.view(new Sku(one));
        assertThat(view.content().measures().shelfLifeDays()).contains(365);
        assertThat(view.content().extra()).containsEntry("产地", "云南");

        assertThat(imported("goods", sheet).text("/figures/changed")).isEqualTo("0");
        var renamed = imported("goods", "商品编码,名称\n" + one + ",挂耳咖啡 深烘\n");
        assertThat(renamed.text("/figures/changed")).isEqualTo("1");
        assertThat(goods.view(new Sku(one)).content().name()).isEqualTo("挂耳咖啡 深烘");
        assertThat(goods.view(new Sku(one)).content().barcodes()).hasSize(1);
    }

    @Test
    void brings_suppliers_and_mappings_in() {
        var code = code();
        var suppliers = "编码,名称,联系人,账期(天),提前期(天)\n" + code + ",宁波远帆五金,李工,30,7\n,没有编码,,,\n";
        var sku = goods.register(List.of(io.redthread.catalog.NewSku.of(code(), "货")))
                .getFirst();
        var shop = shops.register(NewShop.of(code(), "店", "own", "CNY"));
        var shopCode = shops.byIds(List.of(shop)).values().iterator().next().code();

        assertThat(imported("suppliers", suppliers).text("/figures/parts/0/count"))
                .isEqualTo("1");
        var mapped = imported(
                "sku-mappings",
                "店铺编码,平台编码,商品编码,数量系数\n" + shopCode + ",P-1," + sku.code() + ",3\nno-shop,P-2," + sku.code() + ",1\n");
        assertThat(mapped.text("/figures/refused/count")).isEqualTo("1");
        assertThat(mappings.resolve(shop, List.of("P-1"))).containsEntry("P-1", sku);
    }

    private Answer imported(String target, String sheet) {
        return Sheets.imported(signedInAs(ShippedRole.ADMINISTRATOR), target, sheet);
    }

    private static String code() {
        return "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 15);
    }
}
