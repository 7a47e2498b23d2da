package io.redthread.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.redthread.catalog.CatalogRefusal.BarcodeTaken;
import io.redthread.catalog.CatalogRefusal.ChangedMeanwhile;
import io.redthread.catalog.CatalogRefusal.CodeTaken;
import io.redthread.catalog.CatalogRefusal.FixedOnceCreated;
import io.redthread.catalog.CatalogRefusal.UsedInKits;
import io.redthread.kernel.InputError;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refusal;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.platform.database.Statements;
import io.redthread.platform.json.Changes.Change;
import io.redthread.support.RedthreadTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Goods against a real PostgreSQL. */
class GoodsTest extends RedthreadTest {

    @Autowired
    private Goods goods;

    @Autowired
    private SkuDesk desk;

    @Test
    void tells_the_facts_of_plain_items_and_kits() {
        var bottle = item(SkuContent.named("保温杯 500ml"));
        var box = item(SkuContent.named("礼盒").in(new Uom("盒")));
        var kit = item(SkuContent.named("保温杯礼盒套装").of(part(bottle, 2), part(box, 1, new Uom("盒"))));

        var facts = goods.facts(List.of(bottle, kit, new Sku("no-such-item")));

        assertThat(facts).containsOnlyKeys(bottle, kit);
        assertThat(facts.get(bottle))
                .isEqualTo(new SkuFacts(
                        bottle,
                        "保温杯 500ml",
                        Uom.PCS,
                        true,
                        false,
                        StorageCondition.AMBIENT,
                        true,
                        false,
                        false,
                        List.of()));
        assertThat(facts(kit).components()).containsExactly(part(bottle, 2), part(box, 1, new Uom("盒")));
        assertThat(facts(kit).exploded(Quantity.pcs(3))).contains(part(bottle, 6));
    }

    @Test
    void asks_two_statements_for_facts_of_any_number_of_items() {
        var parts = IntStream.range(0, 300)
                .mapToObj(i -> NewSku.of(code(), "配件 " + i))
                .toList();
        var kits = parts.stream()
                .map(part -> new NewSku(new Sku(code()), SkuContent.named("套装").of(part(part.sku(), 2))))
                .toList();
        goods.register(parts);
        goods.register(kits);
        var wanted = kits.stream().map(NewSku::sku).toList();

        assertThat(Statements.during(() -> goods.facts(wanted))).isEqualTo(2);
        assertThat(Statements.during(
                        () -> goods.facts(parts.stream().map(NewSku::sku).toList())))
                .isEqualTo(1);
        assertThat(Statements.during(() -> goods.names(wanted))).isEqualTo(1);
    }

    @Test
    void registers_a_thousand_items_in_a_handful_of_statements() {
        goods.register(List.of(NewSku.of(code(), "先来的")));
        var items = IntStream.range(0, 900)
                .mapToObj(i -> new NewSku(
                        new Sku(code()),
                        SkuContent.named("批量 " + i)
                                .with(new UnitConversion(new Uom("box"), BigDecimal.TEN))
                                .with(new Barcode(code(), Uom.PCS))))
                .toList();

        // items, barcodes, units, and at most one block of ids
        assertThat(Statements.during(() -> goods.register(items))).isLessThanOrEqualTo(4);
    }

    @Test
    void leaves_an_item_that_exists_untouched_when_registering() {
        var sku = item(SkuContent.named("原名"));

        var registered = goods.register(List.of(new NewSku(sku, SkuContent.named("别名")), NewSku.of(code(), "新的")));

        assertThat(registered).hasSize(1).doesNotContain(sku);
        assertThat(goods.names(List.of(sku))).containsEntry(sku, "原名");
    }

    @Test
    void gives_back_what_was_put_in() {
        var full = new SkuContent(
                "蓝牙耳机 黑",
                "Bluetooth headphones",
                "黑 · 入耳式",
                Optional.empty(),
                Uom.PCS,
                new SkuFlags(true, true, Optional.of(LocalDate.of(2099, 1, 31)), false),
                new SkuMeasures(
                        true,
                        Optional.of(365),
                        Optional.of(new BigDecimal("52.5")),
                        Optional.of(new BigDecimal("300")),
                        StorageCondition.COOL),
                Optional.of(io.redthread.kernel.UnitPrice.of("299.00", "CNY")),
                Optional.of(io.redthread.kernel.UnitPrice.of("120.123456", "CNY")),
                "https://img.example/1.jpg",
                java.util.Map.of("产地", "东莞"),
                List.of(new Barcode("6901234567892", Uom.PCS), new Barcode(code(), new Uom("箱"))),
                List.of(new UnitConversion(new Uom("箱"), new BigDecimal("24"))),
                List.of());
        var sku = item(full);

        var view = goods.view(sku);

        assertThat(view.content())
                .usingRecursiveComparison()
                .ignoringCollectionOrder()
                .isEqualTo(full);
        assertThat(view.isNew()).isTrue();
        assertThat(goods.scanned(List.of("6901234567892")))
                .containsEntry("6901234567892", new ScannedSku(sku, Quantity.pcs(1)));
        assertThat(goods.scanned(List.of(full.barcodes().get(1).code())).values())
                .containsExactly(new ScannedSku(sku, Quantity.pcs(24)));
    }

    @Test
    void refuses_a_kit_in_a_kit_and_a_kit_of_itself() {
        var part = item(SkuContent.named("零件"));
        var kit = item(SkuContent.named("套装").of(part(part, 1)));
        var own = new Sku(code());

        assertThat(refusedBy(() -> desk.create(
                        new NewSku(new Sku(code()), SkuContent.named("大套装").of(part(kit, 1))))))
                .isEqualTo(wrong("/content/components/0/sku", kit.code(), "component-is-kit"));
        assertThat(refusedBy(() ->
                        desk.create(new NewSku(own, SkuContent.named("自己").of(part(own, 1))))))
                .isEqualTo(wrong("/content/components/0/sku", own.code(), "component-is-itself"));
    }

    @Test
    void refuses_a_barcode_that_another_item_carries() {
        var barcode = new Barcode(code(), Uom.PCS);
        var first = item(SkuContent.named("先").with(barcode));

        var refusal = refusedBy(() -> item(SkuContent.named("后").with(barcode)));

        assertThat(refusal).isEqualTo(new BarcodeTaken(barcode.code(), first));
    }

    @Test
    void refuses_a_code_that_is_taken() {
        var sku = item(SkuContent.named("一"));

        assertThat(refusedBy(() -> desk.create(new NewSku(sku, SkuContent.named("二")))))
                .isEqualTo(new CodeTaken(sku.code()));
    }

    @Test
    void tells_what_somebody_else_changed_in_between() {
        var seen = desk.create(NewSku.of(code(), "旧名"));
        desk.revise(seen.id(), seen.version(), SkuContent.named("新名"));

        var refusal = refusedBy(() -> desk.revise(seen.id(), seen.version(), SkuContent.named("我的名")));

        assertThat(refusal).isInstanceOfSatisfying(ChangedMeanwhile.class, changed -> {
            assertThat(changed.version()).isEqualTo(2);
            assertThat(changed.changes()).containsExactly(new Change("name", "旧名", "新名"));
        });
    }

    @Test
    void refuses_another_base_unit_and_becoming_a_kit() {
        var seen = desk.create(NewSku.of(code(), "杯"));
        var part = item(SkuContent.named("盖"));

        assertThat(refusedBy(
                        () -> desk.revise(seen.id(), 1, SkuContent.named("杯").in(new Uom("kg")))))
                .isEqualTo(new FixedOnceCreated(seen.sku(), "uom"));
        assertThat(refusedBy(
                        () -> desk.revise(seen.id(), 1, SkuContent.named("杯").of(part(part, 1)))))
                .isEqualTo(new FixedOnceCreated(seen.sku(), "components"));
    }

    @Test
    void replaces_barcodes_units_and_parts_when_revised() {
        var lid = item(SkuContent.named("盖"));
        var cup = item(SkuContent.named("杯"));
        var kit = desk.create(new NewSku(new Sku(code()), SkuContent.named("套").of(part(lid, 1))));
        var barcode = new Barcode(code(), Uom.PCS);

        var revised = desk.revise(
                kit.id(),
                1,
                SkuContent.named("套").of(part(cup, 1), part(lid, 2)).with(barcode));

        assertThat(revised.version()).isEqualTo(2);
        assertThat(revised.content().components()).containsExactly(part(cup, 1), part(lid, 2));
        assertThat(revised.content().barcodes()).containsExactly(barcode);
    }

    @Test
    void does_not_deactivate_a_part_of_an_active_kit() {
        var part = desk.create(NewSku.of(code(), "零件"));
        var kit = desk.create(new NewSku(new Sku(code()), SkuContent.named("套装").of(part(part.sku(), 1))));

        assertThat(refusedBy(() -> desk.setActive(part.id(), 1, false)))
                .isEqualTo(new UsedInKits(part.sku(), List.of(kit.sku())));
        desk.setActive(kit.id(), 1, false);
        assertThat(desk.setActive(part.id(), 1, false).active()).isFalse();
    }

    @Test
    void ends_being_new_with_the_first_goods_received() {
        var sku = item(SkuContent.named("新品").with(new SkuFlags(true, false, Optional.empty(), true)));
        assertThat(facts(sku).isNew()).isTrue();

        assertThat(goods.firstReceived(List.of(sku))).isEqualTo(1);

        assertThat(facts(sku).isNew()).isFalse();
    }

    private SkuFacts facts(Sku sku) {
        return goods.facts(List.of(sku)).values().iterator().next();
    }

    private Sku item(SkuContent content) {
        return desk.create(new NewSku(new Sku(code()), content)).sku();
    }

    private static KitComponent part(Sku sku, long quantity) {
        return new KitComponent(sku, Quantity.pcs(quantity));
    }

    private static KitComponent part(Sku sku, long quantity, Uom uom) {
        return new KitComponent(sku, new Quantity(BigDecimal.valueOf(quantity), uom));
    }

    private static String code() {
        return "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 15);
    }

    private static InvalidInput wrong(String pointer, String value, String code) {
        return new InvalidInput(List.of(new InputError(pointer, value, code)));
    }

    private static Refusal refusedBy(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        return catchThrowableOfType(Refused.class, act).refusal();
    }
}
