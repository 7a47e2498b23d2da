package io.redthread.outside;

import static io.redthread.outside.ReportKind.DISPATCHED;
import static io.redthread.outside.ReportKind.PACKED;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.inventory.InventoryRefusal.GoodsOfPartner;
import io.redthread.kernel.Sku;
import io.redthread.outside.LinkRefusal.GoodsNotLinked;
import io.redthread.outside.LinkRefusal.KeepsItsOwnGoods;
import io.redthread.outside.LinkRefusal.KeepsOurGoods;
import io.redthread.outside.OutsideRefusal.NothingToAdjust;
import io.redthread.outside.OutsideRefusal.ReportNumberTaken;
import io.redthread.outside.OutsideRefusal.SnapshotOutdated;
import io.redthread.platform.paging.PageQuery;
import io.redthread.support.TradingWorld;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a partner says of its own goods is what may be promised of them, and never less than what is. */
class LinkedStockTest extends DropShipTest {

    @AfterEach
    void the_books_hold() {
        assertThat(verification.verify().clean()).isTrue();
    }

    @Test
    void what_the_partner_tells_may_be_promised_up_and_down() {
        var run = dropShips();
        var sku = linked(run);

        told(run, has(sku, 8));
        assertThat(onHand(run, sku)).isEqualTo(8);
        told(run, has(sku, 5));
        assertThat(onHand(run, sku)).isEqualTo(5);

        assertThat(links.told(run.site().id(), 5)).hasSize(2);
    }

    @Test
    void of_a_whole_message_goods_that_are_not_named_are_none() {
        var run = dropShips();
        var named = linked(run);
        var silent = linked(run);
        told(run, has(named, 4), has(silent, 4));

        told(run, Instant.now(), true, has(named, 3));

        assertThat(onHand(run, named)).isEqualTo(3);
        assertThat(onHand(run, silent)).isZero();
    }

    @Test
    void three_of_theirs_make_one_of_ours_and_a_rest_makes_none() {
        var run = dropShips();
        var sku = linked(run, 3);

        told(run, has(sku, 11));

        assertThat(onHand(run, sku)).isEqualTo(3);
    }

    @Test
    void of_goods_that_are_not_linked_nothing_is_taken_and_the_first_is_named() {
        var run = dropShips();
        var sku = linked(run);
        var proposed = world.unstocked();
        links.propose(proposed(run, proposed, 1));
        told(run, has(sku, 2));

        var refusal = refusedBy(() -> told(run, has(sku, 9), has(proposed, 5), has(new Sku("NOBODYS"), 1)));

        assertThat(refusal).isEqualTo(new GoodsNotLinked(code(proposed), 1));
        assertThat(onHand(run, sku)).isEqualTo(2);
        assertThat(onHand(run, proposed)).isZero();
    }

    @Test
    void a_repeated_message_has_one_effect_and_an_older_one_none() {
        var run = dropShips();
        var sku = linked(run);
        var number = TradingWorld.fresh("ST");
        var at = Instant.now();
        tell(run, number, at, false, has(sku, 6));

        assertThat(tell(run, number, at, false, has(sku, 6)).repeated()).isTrue();
        assertThat(refusedBy(() -> tell(run, number, at, false, has(sku, 7)))).isInstanceOf(ReportNumberTaken.class);
        assertThat(refusedBy(() -> told(run, at.minusSeconds(60), false, has(sku, 9))))
                .isInstanceOf(SnapshotOutdated.class);

        assertThat(onHand(run, sku)).isEqualTo(6);
    }

    @Test
    void what_left_after_the_moment_of_the_message_is_not_there_twice() {
        var run = dropShips();
        var sku = linked(run);
        told(run, has(sku, 10));
        var counted = Instant.now();
        var id = told(run, world.order(sku, 3));
        report(run, id, PACKED);
        report(run, id, DISPATCHED);

        told(run, counted, false, has(sku, 10));

        assertThat(onHand(run, sku)).isEqualTo(7);
    }

    @Test
    void less_than_is_promised_is_a_difference_and_the_promise_stays() {
        var run = dropShips();
        var sku = linked(run);
        told(run, has(sku, 10));
        world.order(sku, 6);

        assertThat(told(run, has(sku, 4))).isEqualTo(1);

        assertThat(onHand(run, sku)).isEqualTo(6);
        assertThat(reserved(run, sku)).isEqualTo(6);
        var found = open(run).getFirst();
        assertThat(found.more().amount()).isEqualByComparingTo("-2");
        assertThat(refusedBy(() -> differences.adjust(found.id()))).isInstanceOf(NothingToAdjust.class);
        told(run, has(sku, 6));
        assertThat(open(run)).isEmpty();
    }

    @Test
    void goods_of_a_cancelled_order_are_not_free_again_when_the_partner_has_fewer() {
        var run = dropShips();
        var sku = linked(run);
        told(run, has(sku, 10));
        var order = world.order(sku, 6);
        told(run, has(sku, 2));

        orders.cancel(List.of(order), "changed my mind");

        assertThat(reserved(run, sku)).isZero();
        assertThat(onHand(run, sku)).isEqualTo(2);
    }

    @Test
    void nothing_but_what_the_partner_tells_comes_onto_its_shelves() {
        var run = dropShips();

        assertThat(refusedBy(() -> world.put(run.site(), world.unstocked(), 5))).isInstanceOf(GoodsOfPartner.class);
        assertThat(refusedBy(() -> told(run(), has(world.unstocked(), 1)))).isInstanceOf(KeepsOurGoods.class);
        assertThat(refusedBy(() -> as(
                        run,
                        () -> exchange.stock(
                                new StockReport("S1", run.site().id(), Instant.now(), true, null, List.of())))))
                .isInstanceOf(KeepsItsOwnGoods.class);
    }

    private List<Difference> open(Run run) {
        return differences
                .page(new DifferenceFilter(null, run.site().id(), null, List.of("open")), PageQuery.first(10))
                .items();
    }
}
