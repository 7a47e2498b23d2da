package io.redthread.boards;

import static io.redthread.boards.store.jooq.Tables.ORDER_FACT;
import static io.redthread.boards.store.jooq.Tables.ORDER_SUM;
import static io.redthread.boards.store.jooq.Tables.PURCHASE_SUM;
import static io.redthread.sales.store.jooq.Tables.ORDER_TOUCH;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.fulfilment.BatchFulfilment;
import io.redthread.sales.OrderId;
import io.redthread.sales.OrderStatus;
import io.redthread.sales.Orders;
import java.util.List;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Facts follow orders through their life, and made again they are the same (U5). */
class FactFollowingTest extends BoardsFixture {

    @Autowired
    private Orders orders;

    @Autowired
    private BatchFulfilment warehouse;

    @Test
    void an_order_is_followed_until_its_goods_have_left() {
        var shop = world.shop(false);
        var site = world.warehouse("浙江省");
        var cup = world.goods(site, 10);

        var order = placed(world.order(shop).line(cup.code(), "3", "12.50").build());

        assertThat(sumsOf(shop).sum("orders")).isEqualByComparingTo("1");
        assertThat(sumsOf(shop).sum("amount")).isEqualByComparingTo("37.50");
        assertThat(sumsOf(shop).sum("pieces")).isEqualByComparingTo("3");
        assertThat(fact(order).get(ORDER_FACT.WAREHOUSE)).isEqualTo(Long.toString(site.value()));
        assertThat(fact(order).get(ORDER_FACT.PROVINCE)).isEqualTo("33");
        assertThat(fact(order).get(ORDER_FACT.STATUS)).isEqualTo(OrderStatus.ALLOCATED);

        asSystem(() -> warehouse.confirmAll(site, 10));

        assertThat(sumsOf(shop).value(Measure.DISPATCHED_SHARE).orElseThrow()).isEqualByComparingTo("1");
        assertThat(sumsOf(shop).value(Measure.SOON_SHARE).orElseThrow()).isEqualByComparingTo("1");
    }

    @Test
    void an_order_that_is_called_off_counts_as_cancelled() {
        var shop = world.shop(false);
        var cup = world.goods(world.warehouse("浙江省"), 10);
        var order = placed(world.order(shop).line(cup.code(), "1", "8.00").build());
        sumsOf(shop);

        asSystem(() -> orders.cancel(List.of(order), "buyer asked"));

        assertThat(sumsOf(shop).value(Measure.CANCELLED_SHARE).orElseThrow()).isEqualByComparingTo("1");
    }

    @Test
    void an_order_of_goods_that_nobody_knows_is_in_exception() {
        var shop = world.shop(false);

        placed(world.order(shop).line("NO-SUCH-THING", "1", "8.00").build());

        assertThat(sumsOf(shop).sum("troubled")).isEqualByComparingTo("1");
    }

    @Test
    void what_is_made_again_from_the_documents_is_what_was_followed() {
        var shop = world.shop(false);
        var cup = world.goods(world.warehouse("江苏省"), 100);
        for (var i = 1; i <= 5; i++) {
            placed(world.order(shop).line(cup.code(), "1", i + ".25").build());
        }
        catchUp();
        var orderFacts = all(ORDER_FACT);
        var orderSums = all(ORDER_SUM);
        var purchaseSums = all(PURCHASE_SUM);

        facts.rebuild();
        catchUp();

        assertThat(all(ORDER_FACT)).containsExactlyInAnyOrderElementsOf(orderFacts);
        assertThat(all(ORDER_SUM)).containsExactlyInAnyOrderElementsOf(orderSums);
        assertThat(all(PURCHASE_SUM)).containsExactlyInAnyOrderElementsOf(purchaseSums);
    }

    @Test
    void what_has_not_committed_when_others_have_is_not_missed() {
        var shop = world.shop(false);
        var cup = world.goods(world.warehouse("浙江省"), 10);
        placed(world.order(shop).line(cup.code(), "1", "1.00").build());
        assertThat(sumsOf(shop).sum("orders")).isEqualByComparingTo("1");

        placed(world.order(shop).line(cup.code(), "1", "1.00").build());
        facts.follow();
        placed(world.order(shop).line(cup.code(), "1", "1.00").build());

        assertThat(sumsOf(shop).sum("orders")).isEqualByComparingTo("3");
    }

    @Test
    void what_was_followed_is_thrown_away_and_nothing_is_lost() {
        var shop = world.shop(false);
        var cup = world.goods(world.warehouse("浙江省"), 10);
        var first = placed(world.order(shop).line(cup.code(), "1", "1.00").build());
        catchUp();
        assertThat(touches(first)).isPositive();

        facts.forget();
        placed(world.order(shop).line(cup.code(), "1", "1.00").build());

        assertThat(sumsOf(shop).sum("orders")).isEqualByComparingTo("2");
        assertThat(touches(first)).isZero();
    }

    private int touches(OrderId order) {
        return sql.fetchCount(ORDER_TOUCH, DSL.val(order.value()).eq(DSL.any(ORDER_TOUCH.TOUCHED)));
    }

    private Record fact(OrderId order) {
        return sql.selectFrom(ORDER_FACT).where(ORDER_FACT.ORDER_ID.eq(order)).fetchSingle();
    }

    private List<String> all(Table<?> table) {
        return sql.selectFrom(table).fetch().map(row -> row.intoList().toString());
    }
}
