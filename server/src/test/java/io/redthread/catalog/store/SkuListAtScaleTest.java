package io.redthread.catalog.store;

import static io.redthread.catalog.store.jooq.Tables.SKU;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.catalog.Barcode;
import io.redthread.catalog.Goods;
import io.redthread.catalog.NewSku;
import io.redthread.catalog.SkuContent;
import io.redthread.catalog.SkuFilter;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.platform.paging.PageQuery;
import io.redthread.support.RedthreadTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Many items: what the list costs (printed, for a person to judge) and which indexes its questions use. With
 * {@code -Dredthread.skus=100000} it is the size that the product promises.
 */
class SkuListAtScaleTest extends RedthreadTest {

    private static final int MANY = Integer.getInteger("redthread.skus", 20_000);
    private static final List<String> WORDS =
            List.of("蓝牙", "耳机", "保温", "水杯", "咖啡", "坚果", "面霜", "围巾", "背包", "键盘", "音箱", "台灯", "毛巾", "雨伞", "茶叶", "猫粮");

    @Autowired
    private Goods goods;

    @Autowired
    private DSLContext sql;

    @BeforeEach
    void many_items() {
        if (!goods.names(List.of(new Sku("SC-000000"))).isEmpty()) {
            return;
        }
        var chance = new Random(1);
        var begun = System.nanoTime();
        for (var from = 0; from < MANY; from += 10_000) {
            var items = new ArrayList<NewSku>();
            for (var i = from; i < Math.min(from + 10_000, MANY); i++) {
                var name = WORDS.get(chance.nextInt(16)) + WORDS.get(chance.nextInt(16)) + " 型号" + i % 997;
                var content = SkuContent.named(name).with(new Barcode(String.format("SB%010d", i), Uom.PCS));
                items.add(new NewSku(new Sku(String.format("SC-%06d", i)), content));
            }
            goods.register(items);
        }
        print("register " + MANY, System.nanoTime() - begun);
    }

    @Test
    void answers_lists_and_searches() {
        for (var round = 0; round < 3; round++) {
            timed("first page by code", SkuFilter.ALL, "sku");
            timed("first page by name", SkuFilter.ALL, "-name");
            timed("two characters 咖啡", filter("咖啡"), "sku");
            timed("two words 咖啡 型号500", filter("咖啡 型号500"), "sku");
            timed("initials lyej", filter("lyej"), "sku");
            timed("code SC-0123", filter("SC-0123"), "sku");
            timed("barcode", filter("SB0000012345"), "sku");
            timed("nothing matches", filter("不存在的货"), "sku");
        }
        var wanted = java.util.stream.IntStream.range(0, 1_000)
                .mapToObj(i -> new Sku(String.format("SC-%06d", i * 7)))
                .toList();
        var begun = System.nanoTime();
        assertThat(goods.facts(wanted)).hasSize(1_000);
        print("facts of 1,000", System.nanoTime() - begun);
    }

    @ParameterizedTest
    @CsvSource({"咖啡 型号500,ix_sku_search", "SC-0123,ix_sku_prefix", "SB0000012345,pk_barcode"})
    void searches_by_index(String q, String index) {
        assertThat(plan(filter(q), SKU.CODE)).contains(index).doesNotContain("Seq Scan on sku");
    }

    @Test
    void pages_by_index() {
        assertThat(plan(SkuFilter.ALL, SKU.CODE)).contains("uq_sku_code").doesNotContain("Seq Scan on sku");
        assertThat(plan(SkuFilter.ALL, SKU.NAME)).contains("ix_sku_name").doesNotContain("Seq Scan on sku");
        assertThat(plan(SkuFilter.ALL, SKU.UPDATED_AT))
                .contains("ix_sku_updated")
                .doesNotContain("Seq Scan on sku");
    }

    private String plan(SkuFilter filter, OrderField<?> order) {
        var query = sql.select(SKU.ID)
                .from(SKU)
                .where(SkuList.where(sql, filter, LocalDate.EPOCH))
                .orderBy(order, SKU.ID)
                .limit(51);
        return sql.explain(query).plan();
    }

    private void timed(String what, SkuFilter filter, String sort) {
        var begun = System.nanoTime();
        var page = goods.page(filter, new PageQuery(sort, 50, null));
        print(what + ": " + page.items().size() + " of " + page.total().value(), System.nanoTime() - begun);
    }

    private static void print(String what, long nanos) {
        System.out.printf("skus %d | %s | %.1f ms%n", MANY, what, nanos / 1e6);
    }

    private static SkuFilter filter(String q) {
        return new SkuFilter(q, null, null, null, null, null, null, null);
    }
}
