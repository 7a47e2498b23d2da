package io.redthread.fulfilment;

import static io.redthread.fulfilment.World.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.sales.GiftRules;
import io.redthread.support.GiftDraft;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Pickers, packers and papers see what is a gift (X40). */
class GiftsShippedTest extends FulfilmentTest {

    @Autowired
    GiftRules rules;

    @Autowired
    PickLists lists;

    @Autowired
    Labels labels;

    @Autowired
    Parcels parcels;

    @Test
    void a_gift_is_marked_on_pick_list_parcel_and_packing_list() {
        var site = world.site();
        var goods = site.stocked("A-01", 9);
        var cup = site.stocked("A-02", 9);
        var shop = world.shop("https://shop.example/gifts");
        rules.add(GiftDraft.of(shop).gift(cup, "2").done());
        var order = world.order(shop, line(goods, 1));

        var wave = released(site.id());
        var stops = lists.of(wave);
        picking.confirmWave(wave);
        packing.confirmWave(wave);
        var id = parcel(order).id();

        assertThat(stops)
                .filteredOn(it -> it.sku().equals(cup))
                .singleElement()
                .satisfies(it -> assertThat(it.gifts()).isEqualByComparingTo("2"));
        assertThat(parcels.byId(id).lines())
                .filteredOn(it -> it.gifts().signum() > 0)
                .singleElement()
                .satisfies(it -> assertThat(it.sku()).isEqualTo(cup));
        var paper = labels.of(new ToPrint.Parcels(LabelKind.PACKING_LIST, List.of(id)), Optional.empty());
        assertThat(paper.labels().getFirst().rows())
                .anySatisfy(it -> assertThat(it.get(LabelColumn.NAME)).startsWith("【赠】"));
    }

    @Test
    void of_goods_that_were_ordered_too_the_papers_say_how_many_are_gifts() {
        var site = world.site();
        var goods = site.stocked("A-01", 9);
        var shop = world.shop("https://shop.example/gifts");
        rules.add(GiftDraft.of(shop).gift(goods, "1").buying(goods, "2").done());
        var order = world.order(shop, line(goods, 2));

        var lines = parcels.byId(packed(site, order)).lines();

        assertThat(lines.stream().map(it -> it.quantity().amount()).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("3");
        assertThat(lines.stream().map(ParcelView.Line::gifts).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("1");
    }
}
