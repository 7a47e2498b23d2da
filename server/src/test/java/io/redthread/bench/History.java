package io.redthread.bench;

import io.redthread.parties.ShopId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A history of generated orders, loaded by set-based inserts of facts: the same for product and reference. */
final class History {

    private static final String NORMAL = "'normal'";
    private static final String MIXED =
            "case n % 10 when 0 then 'pre-sale' when 1 then 'cross-border' when 2 then 'promotion' else 'normal' end";

    private final Connection connection;
    private final ShopId shop;

    History(Connection connection, ShopId shop) {
        this.connection = connection;
        this.shop = shop;
    }

    /** Ready orders from {@code first}, so many, of 1–4 lines each, with their cases at validation. */
    void orders(long first, long count) throws SQLException {
        orders(first, count, NORMAL);
    }

    /** The same, but three in ten are of the other scenarios: a pre-sale with its balance paid, abroad, a promotion. */
    void mixed(long first, long count) throws SQLException {
        orders(first, count, MIXED);
    }

    private void orders(long first, long count, String scenario) throws SQLException {
        run("""
                insert into sales.sales_order (id, number, shop_id, platform_number, scenario, content_hash,
                    ordered_at, accepted_at, paid_at, balance_paid_at, currency, exchange_rate, total, total_company, line_count,
                    buyer, customer_code, recipient, phone, country, province, city, district, division_code, street,
                    address_level)
                select n, 'SO-B-' || n, %1$d, 'B' || n, %4$s, decode(md5(n::text), 'hex'), now(), now(), now(),
                    case when %4$s = 'pre-sale' then now() end, 'CNY', 1, 199, 199, 1 + n %% 4, 'buyer', '', 'recipient',
                    '13800138000', 'CN', '浙江省', '杭州市', '西湖区', '330106', '文三路 ' || n %% 500 || ' 号', 'full'
                from generate_series(%2$d::bigint, %3$d) n
                """.formatted(shop.value(), first, first + count - 1, scenario));
        run("""
                insert into sales.order_state (order_id, accepted_at, status, node, due_at)
                select n, now(), 'received', 'validation', now() + interval '1 day'
                from generate_series(%d::bigint, %d) n
                """.formatted(first, first + count - 1));
        run("""
                insert into sales.sales_order_line (order_id, line_no, kind, platform_sku, sku, description, quantity, uom,
                    unit_price)
                select n, l, 'goods', 'BENCH-' || (n * 7919 + l * 104729) %% %1$d, 'BENCH-' || (n * 7919 + l * 104729) %% %1$d,
                    'goods', 1 + (n + l) %% 3, 'pcs', 49.75
                from generate_series(%2$d::bigint, %3$d) n, generate_series(1, 1 + (n %% 4)::int) l
                """.formatted(World.SKUS, first, first + count - 1));
        run("""
                insert into process.process_case (id, number, shop_id, standard_id, position, node, state, opened_at,
                    entered_at, due_at, facts)
                select n, 'SO-B-' || n, %1$d, s.id, 2, 'validation', 'ready', now(), now(), now() + interval '1 day', 1
                from generate_series(%2$d::bigint, %3$d) n join process.standard s on s.scenario = %4$s
                """.formatted(shop.value(), first, first + count - 1, scenario));
        run("""
                insert into process.node_fact (case_id, seq, standard_id, first_position, last_position, entered_at,
                    started_at, done_at, actor, outcome, within_limit)
                select n, 1, s.id, 1, 1, now(), now(), now(), 'system', 'accepted', true
                from generate_series(%1$d::bigint, %2$d) n join process.standard s on s.scenario = %3$s
                """.formatted(first, first + count - 1, scenario));
    }

    /** Takes away all orders and what hangs on them, so that the next are the only ones. */
    void empty() throws SQLException {
        run("update inventory.stock set reserved = 0");
        run("update inventory.bin_stock set pinned = 0");
        run("truncate sales.sales_order cascade");
        run("truncate process.process_case, process.node_fact, inventory.reservation, inventory.pin, fulfilment.parcel,"
                + " fulfilment.pick_line, fulfilment.wave, fulfilment.dispatch_note cascade");
    }

    /** Fresh statistics, after the rows and not before. */
    void analyze() throws SQLException {
        for (var table : List.of(
                "sales.sales_order",
                "sales.order_state",
                "sales.sales_order_line",
                "process.process_case",
                "process.node_fact",
                "inventory.stock",
                "inventory.bin_stock",
                "inventory.reservation",
                "fulfilment.parcel")) {
            run("analyze " + table);
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
