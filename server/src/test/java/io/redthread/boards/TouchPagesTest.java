package io.redthread.boards;

import static io.redthread.sales.store.jooq.Tables.ORDER_TOUCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redthread.platform.database.Touches;
import io.redthread.platform.database.Touches.Place;
import io.redthread.platform.database.Touches.Touch;
import io.redthread.support.RedthreadTest;
import java.util.ArrayList;
import java.util.Collections;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.annotation.Transactional;

/** However many orders a statement changes, whoever follows holds a page of them at a time. */
class TouchPagesTest extends RedthreadTest {

    private static final int ORDERS = 4_500;

    @Autowired
    private DSLContext sql;

    @Test
    @Transactional
    void a_statement_that_changes_many_orders_is_followed_in_pieces() {
        var before = place();

        many();

        var touches = new Touches(ORDER_TOUCH);
        var horizon = before.writtenIn() + 1;
        var sizes = new ArrayList<Integer>();
        var found = new ArrayList<Long>();
        for (var page = touches.after(sql, before, horizon, 2_000); !page.isEmpty(); ) {
            sizes.add(Touch.idsOf(page).size());
            found.addAll(Touch.idsOf(page));
            page = touches.after(sql, page.getLast().at(), horizon, 2_000);
        }
        assertThat(sizes).containsExactly(2_000, 2_000, 500);
        assertThat(found).doesNotHaveDuplicates().hasSize(ORDERS);
    }

    @Test
    @Transactional
    void a_page_ends_with_the_row_that_fills_it() {
        var before = place();
        many();

        var page = new Touches(ORDER_TOUCH).after(sql, before, before.writtenIn() + 1, 2_001);

        assertThat(page).hasSize(2);
    }

    @Test
    @Transactional
    void no_row_names_more_than_two_thousand() {
        assertThatThrownBy(() -> sql.insertInto(ORDER_TOUCH, ORDER_TOUCH.TOUCHED)
                        .values(Collections.nCopies(2_001, 1L).toArray(Long[]::new))
                        .execute())
                .isInstanceOf(DataAccessException.class);
    }

    private Place place() {
        var transaction =
                sql.fetchSingle("select pg_current_xact_id()::text::bigint").get(0, Long.class);
        var touch = sql.fetchSingle("select coalesce(max(id), 0) from sales.order_touch")
                .get(0, Long.class);
        return new Place(transaction, touch);
    }

    private void many() {
        sql.execute("""
                insert into sales.sales_order (id, number, shop_id, platform_number, scenario, content_hash, ordered_at,
                    accepted_at, currency, exchange_rate, total, total_company, line_count, buyer, customer_code, recipient,
                    phone, country, province, city, district, division_code, street, address_level)
                select -8000000 - n, 'TP-' || n, -1, 'TP' || n, 'normal', decode(md5(n::text), 'hex'), now(), now(), 'CNY', 1, 1, 1, 1,
                    'b', '', 'r', '13800138000', 'CN', '浙江省', '杭州市', '西湖区', '330106', '1', 'full'
                from generate_series(1, {0}) n""", ORDERS);
        sql.execute("""
                insert into sales.order_state (order_id, accepted_at, status, node, due_at)
                select -8000000 - n, now(), 'received', 'validation', now() from generate_series(1, {0}) n""", ORDERS);
    }
}
