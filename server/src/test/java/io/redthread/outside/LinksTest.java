package io.redthread.outside;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.kernel.UnitPrice;
import io.redthread.outside.LinkRefusal.GoodsLinkedStill;
import io.redthread.outside.LinkRefusal.KeepsOurGoods;
import io.redthread.outside.LinkRefusal.KindStays;
import io.redthread.outside.LinkRefusal.LinkInState;
import io.redthread.outside.LinkRefusal.LinkThere;
import io.redthread.outside.LinkRefusal.OurGoodsThere;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Goods are linked with a partner step by step, each once. */
class LinksTest extends DropShipTest {

    @Test
    void a_link_is_proposed_then_agreed_then_ended_and_goes_no_other_way() {
        var run = dropShips();
        var id = links.propose(proposed(run, world.unstocked(), 1));
        assertThat(links.of(id).state()).isEqualTo(LinkState.PROPOSED);

        links.link(List.of(id));
        assertThat(refusedBy(() -> links.link(List.of(id)))).isEqualTo(new LinkInState(id.number(), LinkState.LINKED));
        links.end(List.of(id), "price");

        assertThat(refusedBy(() -> links.end(List.of(id), "again")))
                .isEqualTo(new LinkInState(id.number(), LinkState.ENDED));
        assertThat(refusedBy(() -> links.link(List.of(id)))).isInstanceOf(LinkInState.class);
    }

    @Test
    void goods_and_code_are_linked_once_with_a_partner_until_that_has_ended() {
        var run = dropShips();
        var sku = world.unstocked();
        var id = link(run, sku, 1);
        var other = new NewLink(run.site().id(), world.unstocked(), code(sku), 1, UnitPrice.of("1", "CNY"));

        assertThat(refusedBy(() -> links.propose(proposed(run, sku, 2)))).isInstanceOf(LinkThere.class);
        assertThat(refusedBy(() -> links.propose(other))).isInstanceOf(LinkThere.class);
        links.end(List.of(id), "new price");

        assertThat(links.propose(proposed(run, sku, 2))).isNotEqualTo(id);
    }

    @Test
    void goods_are_linked_only_with_who_drop_ships_and_only_those_that_are_known() {
        var run = dropShips();

        assertThat(refusedBy(() -> links.propose(proposed(run(), world.unstocked(), 1))))
                .isInstanceOf(KeepsOurGoods.class);
        var thrown = Assertions.catchThrowable(() -> links.propose(proposed(run, new Sku("NOBODYS"), 1)));
        assertThat(((InvalidInput) ((Refused) thrown).refusal()).errors())
                .singleElement()
                .satisfies(it -> assertThat(it.code()).isEqualTo("link-goods-unknown"));
    }

    @Test
    void whose_goods_lie_there_is_settled_once_and_goods_of_ours_never_lie_with_theirs() {
        var run = dropShips();
        link(run, world.unstocked(), 1);
        var before = warehouses.of(run.site().id());
        var site = world.site();
        world.stocked(site, 1);

        assertThat(refusedBy(() -> warehouses.put(run.site().id(), 1, change(before, OutsideKind.KEEPING, true))))
                .isInstanceOf(KindStays.class);
        assertThat(refusedBy(() -> warehouses.put(run.site().id(), 1, change(before, OutsideKind.DROP_SHIP, false))))
                .isEqualTo(new GoodsLinkedStill(run.site().code(), 1));
        assertThat(refusedBy(() -> warehouses.put(site.id(), 0, change(before, OutsideKind.DROP_SHIP, true))))
                .isEqualTo(new OurGoodsThere(site.code()));
    }

    private static OutsideWarehouse.Change change(OutsideWarehouse before, OutsideKind kind, boolean active) {
        var was = before.content();
        return new OutsideWarehouse.Change(
                new OutsideWarehouse.Content(was.partner(), was.key(), active, 30, "", kind), null);
    }
}
