package io.redthread.fulfilment;

import static io.redthread.fulfilment.World.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.fulfilment.FulfilmentRefusal.AlreadyPrinted;
import io.redthread.identity.domain.ShippedRole;
import io.redthread.kernel.Refused;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Labels fill themselves in, look as their carrier's template says, and come out of a printer once unless somebody says why. */
class LabelPrintsTest extends FulfilmentTest {

    private static final String API = "/api/fulfilment";

    @Autowired
    Labels labels;

    @Autowired
    LabelPrints prints;

    @Autowired
    LabelTemplates templates;

    @Autowired
    ShippedLabels shipped;

    @Autowired
    FloorSettings settings;

    @Test
    void nobody_types_what_a_waybill_says() {
        var site = world.site();
        var sku = site.stocked("A-01", 9);
        var id = packed(site, site.order(line(sku, 2)));

        var label = only(LabelKind.WAYBILL, id);

        assertThat(label.fields())
                .containsEntry("recipient", "王小明")
                .containsEntry("phone", "13800138000")
                .containsEntry("address", "浙江省 杭州市 西湖区 文三路 90 号")
                .containsEntry("pieces", "2");
        assertThat(label.fields().get("waybill")).startsWith("W-");
        assertThat(label.rows())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry(LabelColumn.SKU, sku.code())
                        .containsEntry(LabelColumn.QUANTITY, "2 件"));
    }

    @Test
    void the_template_of_the_carrier_is_taken_and_hides_who_it_goes_to() {
        var site = world.site();
        var id = packed(site, site.order(line(site.stocked("A-01", 9), 1)));
        var layout = shipped.of(LabelKind.WAYBILL);
        var template = templates.add(new LabelTemplate.Content(
                World.unique("隐私面单"),
                LabelKind.WAYBILL,
                CarrierCode.LOCAL,
                world.shop(),
                new LabelLayout(layout.paper(), true, layout.elements())));
        assertThat(only(LabelKind.WAYBILL, id).fields()).containsEntry("phone", "13800138000");
        templates.publish(template, 1, "隐私");

        var hidden = only(LabelKind.WAYBILL, id).fields();
        templates.activate(template, 2, false);

        assertThat(hidden).containsEntry("phone", "138****8000");
        assertThat(hidden.get("recipient")).doesNotContain("小明");
        assertThat(hidden.get("address")).doesNotContain("90 号");
    }

    @Test
    void a_waybill_is_printed_again_only_with_a_reason_and_counted() {
        var site = world.site();
        var id = packed(site, site.order(line(site.stocked("A-01", 9), 1)));

        prints.printed(List.of(id), "");
        assertThat(refusedBy(() -> prints.printed(List.of(id), ""))).isEqualTo(new AlreadyPrinted(id.number(), 1));
        prints.printed(List.of(id), "卡纸");

        assertThat(prints.of(id)).extracting(it -> it.attempt() + it.reason()).containsExactly("1", "2卡纸");
        assertThat(only(LabelKind.WAYBILL, id).printed()).isEqualTo(2);
    }

    @Test
    void of_those_who_print_at_the_same_time_one_is_first_and_the_others_must_say_why() throws Exception {
        var site = world.site();
        var id = packed(site, site.order(line(site.stocked("A-01", 9), 1)));
        Callable<Integer> print = () -> {
            try {
                prints.printed(List.of(id), "");
                return 1;
            } catch (Refused refused) {
                return 0;
            }
        };

        try (var threads = Executors.newFixedThreadPool(4)) {
            var first = 0;
            for (var future : threads.invokeAll(List.of(print, print, print, print))) {
                first += future.get();
            }
            assertThat(first).isEqualTo(1);
        }
        assertThat(prints.of(id)).hasSize(1);
    }

    @Test
    void where_printing_ships_a_printed_parcel_has_left() {
        var site = world.site();
        settings.put(new FloorSetting(site.id(), ShippedAt.PRINT, false, BigDecimal.TEN));
        var order = site.order(line(site.stocked("A-01", 9), 1));

        assertThat(prints.printed(List.of(packed(site, order)), "")).isEqualTo(1);

        assertThat(state(order)).isEqualTo(ParcelState.DISPATCHED);
    }

    @Test
    void a_wave_a_bin_and_goods_have_labels_too() {
        var site = world.site();
        var sku = site.stocked("A-02", 9);
        site.order(line(sku, 3));
        var wave = released(site.id());

        var list = labels.of(new ToPrint.Wave(LabelKind.PICK_LIST, wave), Optional.empty());
        var bins = labels.of(new ToPrint.Bins(site.id(), List.of("A-02"), Optional.empty()), Optional.empty());
        var goods = labels.of(new ToPrint.GoodsOf(List.of(sku)), Optional.empty());

        assertThat(list.labels().getFirst().rows().getFirst()).containsEntry(LabelColumn.BIN, "A-02");
        assertThat(bins.labels())
                .singleElement()
                .satisfies(it ->
                        assertThat(it.fields()).containsEntry("bin", "A-02").containsEntry("zoneName", "拣货区"));
        assertThat(goods.labels().getFirst().fields()).containsEntry("barcode", sku.code());
    }

    @Test
    void a_keeper_prints_over_http_and_others_do_not() {
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);
        var buyer = signedInAs(ShippedRole.BUYER);
        var site = world.site();
        var id = packed(site, site.order(line(site.stocked("A-01", 9), 1)));
        var parcels = Map.of("parcels", List.of(Long.toString(id.value())));

        var zpl = keeper.get(API + "/labels.zpl?parcel=" + id.value() + "&dots=12")
                .is(200)
                .body();

        assertThat(zpl)
                .startsWith("^XA")
                .contains("^CI28", "^BC", "王小明", id.number())
                .endsWith("^XZ\n");
        keeper.get(API + "/labels.zpl?parcel=" + id.value() + "&dots=7").is(422);
        keeper.get(API + "/labels.zpl").is(422);
        keeper.get(API + "/labels.zpl?kind=pickList&wave=" + wave(id)).is(422);
        keeper.post(API + "/labels/printed", parcels).is(200);
        keeper.post(API + "/labels/printed", parcels).isProblem(422, "fulfilment/already-printed");
        assertThat(keeper.get(API + "/parcels/" + id.value() + "/prints")
                        .is(200)
                        .body())
                .contains("attempt");
        assertThat(keeper.get(API + "/labels/sample").is(200).body()).doesNotContain("13800138000");
        buyer.get(API + "/labels.zpl?parcel=" + id.value()).is(403);
        buyer.post(API + "/labels/printed", parcels).is(403);
        buyer.get(API + "/labels/sample").is(403);
        buyer.get(API + "/label-pictures/1").is(403);
        keeper.get(API + "/label-pictures/1").isProblem(404, "fulfilment/label-picture-not-found");
    }

    private long wave(ParcelId id) {
        return store.read(List.of(id)).getFirst().wave().orElseThrow().value();
    }

    private PrintJob.Filled only(LabelKind kind, ParcelId id) {
        return labels.of(new ToPrint.Parcels(kind, List.of(id)), Optional.empty())
                .labels()
                .getFirst();
    }
}
