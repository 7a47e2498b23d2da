package io.redthread.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.platform.paging.PageQuery;
import io.redthread.support.RedthreadTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of goods: what is found, and that no page loses any. */
class GoodsListTest extends RedthreadTest {

    @Autowired
    private Goods goods;

    @Autowired
    private SkuDesk desk;

    @Test
    void finds_by_bigrams_initials_code_and_barcode() {
        var mark = code();
        var barcode = "BC" + code();
        var sku = item(SkuContent.named("云南小粒咖啡豆" + mark).with(new Barcode(barcode, Uom.PCS)));

        for (var q :
                List.of("咖啡豆" + mark, "ynxlkfd" + mark, "小粒 " + mark, sku.code().substring(0, 12), barcode)) {
            assertThat(found(q)).as(q).contains(sku);
        }
        assertThat(found("红茶 " + mark)).isEmpty();
    }

    @Test
    void pages_through_the_list_without_losing_or_repeating_an_item() {
        var mark = code();
        var items = IntStream.range(0, 25)
                .mapToObj(i -> NewSku.of(code(), "翻页 " + mark))
                .toList();
        goods.register(items);
        for (var sort : List.of("sku", "-sku", "name", "-name", "updatedAt", "-updatedAt")) {
            var seen = new java.util.ArrayList<Sku>();
            var after = (String) null;
            do {
                var page = goods.page(filter(mark), new PageQuery(sort, 10, after));
                page.items().forEach(row -> seen.add(row.sku()));
                after = page.next();
            } while (after != null);
            assertThat(seen)
                    .as(sort)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(
                            items.stream().map(NewSku::sku).toList());
        }
    }

    private List<Sku> found(String q) {
        return goods.page(filter(q), PageQuery.first(50)).items().stream()
                .map(SkuRow::sku)
                .toList();
    }

    private static SkuFilter filter(String q) {
        return new SkuFilter(q, null, null, null, null, null, null, null);
    }

    private Sku item(SkuContent content) {
        return desk.create(new NewSku(new Sku(code()), content)).sku();
    }

    private static String code() {
        return "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 15);
    }
}
