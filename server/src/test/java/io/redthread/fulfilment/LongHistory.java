package io.redthread.fulfilment;

import java.util.List;
import org.jooq.DSLContext;

/** Orders that were all shipped long ago: they fill the tables and concern nobody. */
record LongHistory(DSLContext sql) {

    private static final String SERIES = " from generate_series(2000000000000, 2000000059999) n";
    private static final List<String> TABLES = List.of(
            "sales.sales_order",
            "sales.order_state",
            "sales.sales_order_line",
            "sales.allocation",
            "process.process_case",
            "process.node_fact",
            "fulfilment.wave",
            "fulfilment.parcel",
            "fulfilment.pick_line",
            "inventory.stock",
            "inventory.bin_stock",
            "inventory.stock_entry",
            "inventory.reservation",
            "inventory.pin");

    void write() {
        sql.execute("reset role");
        orders();
        cases();
        parcels();
        stock();
        TABLES.forEach(table -> sql.execute("analyze " + table));
        sql.execute("set role redthread_app");
    }

    private void orders() {
        sql.execute("""
                insert into sales.sales_order (id, number, shop_id, platform_number, scenario, content_hash, ordered_at,
                    accepted_at, paid_at, currency, exchange_rate, total, total_company, line_count, buyer, customer_code,
                    recipient, phone, country, province, city, district, division_code, street, address_level)
                select n, 'LH-' || n, 1, 'LH' || n, 'normal', decode(md5(n::text), 'hex'), now(), now(), now(), 'CNY', 1, 199,
                    199, 1, '', '', '', '', 'CN', '', '', '', '', '', 'full'""" + SERIES);
        sql.execute("insert into sales.order_state (order_id, accepted_at, status, node, due_at)"
                + " select n, now(), 'completed', 'feedback', now()" + SERIES);
        sql.execute(
                "insert into sales.sales_order_line (order_id, line_no, kind, platform_sku, sku, description, quantity,"
                        + " uom, unit_price) select n, 1, 'goods', 'LH', 'LH-' || n % 5000, 'goods', 1, 'pcs', 199"
                        + SERIES);
        sql.execute("insert into sales.allocation (order_id, warehouse_id, rank, why_code) select n, 1, 1, 'preferred'"
                + SERIES);
    }

    private void cases() {
        sql.execute(
                "insert into process.process_case (id, number, shop_id, standard_id, position, node, state, opened_at,"
                        + " entered_at, due_at, facts) select n, 'LH-' || n, 1, 1, 7, 'feedback', 'done', now(), now(), now(), 2"
                        + SERIES);
        sql.execute(
                "insert into process.node_fact (case_id, seq, standard_id, first_position, last_position, entered_at,"
                        + " started_at, done_at, actor, outcome, within_limit) select n, s, 1, 1, 7, now(), now(), now(), '', '', true"
                        + SERIES + ", generate_series(1, 2) s");
    }

    private void parcels() {
        sql.execute("insert into fulfilment.wave (id, number, warehouse_id, contents, state, parcels, lines, built_at,"
                + " built_by, due_at, released_at, ended_at) select n, 'LW-' || n, 1, 'any', 'closed', 60, 60, now(), '',"
                + " now(), now(), now() from generate_series(2000000000000, 2000000000999) n");
        sql.execute(
                "insert into fulfilment.parcel (id, order_id, order_number, shop_id, platform_number, warehouse_id, part,"
                        + " carrier, line_count, pieces, state, wave_id, slot, entered_at, due_at, waved_at, picked_at, packed_at,"
                        + " packed_by, waybill, dispatch_note_id, dispatched_at, dispatched_by) select n, n, 'LH-' || n, 1, 'LH' || n,"
                        + " 1, 1, 'local', 1, 1, 'dispatched', 2000000000000 + n % 1000, 1 + (n / 1000 % 60)::int, now(), now(), now(),"
                        + " now(), now(), '', 'LH' || n, 1, now(), ''" + SERIES);
        sql.execute(
                "insert into fulfilment.pick_line (wave_id, seq, parcel_id, slot, reservation_id, location_id, bin, sku,"
                        + " quantity, uom, state, ended_at) select 2000000000000 + n % 1000, (n / 1000)::int % 100000, n, 1, n, 1001, 'A',"
                        + " 'LH-' || n % 5000, 1, 'pcs', 'picked', now()" + SERIES);
    }

    private void stock() {
        sql.execute("insert into inventory.stock (sku, warehouse_id, uom, on_hand) select 'LH-' || n, 1, 'pcs', 9"
                + " from generate_series(0, 29999) n");
        sql.execute("insert into inventory.bin_stock (location_id, sku, on_hand, pinned) select 1001, 'LH-' || n, 9, 0"
                + " from generate_series(0, 29999) n");
        sql.execute(
                "insert into inventory.reservation (id, document_kind, document_id, line_no, warehouse_id, sku, quantity,"
                        + " uom, state, created_at, ended_at) select n, 'sales-order', n, 1, 1, 'LH-' || n % 5000, 1, 'pcs', 'consumed', now(),"
                        + " now()" + SERIES);
        sql.execute("insert into inventory.stock_entry (id, at, sku, quantity, uom, from_location, to_location, reason,"
                + " document_kind, document_id, actor) select n, now(), 'LH-' || n % 5000, 1, 'pcs', 1001, 2, 'dispatch',"
                + " 'sales-order', n, ''" + SERIES);
        sql.execute("insert into inventory.pin (reservation_id, location_id, sku, lot, quantity, pinned_at)"
                + " select n, 1001, 'LH-' || n, '', 1, now() from generate_series(2000000000000, 2000000019999) n");
    }
}
