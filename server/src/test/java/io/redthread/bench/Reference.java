package io.redthread.bench;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The hand-written limit: one fused statement per batch of 500 that does the same data work as the pipeline on the same
 * tables — pick ready cases, judge stock, reserve under locked rows all-or-nothing, write reservations, allocations,
 * parcels, node facts, cases, orders and one journal entry. No Java between, no explanation kept.
 */
final class Reference {

    private static final String BATCH = """
            with picked as materialized (
                select id, number, shop_id, standard_id, entered_at, facts from process.process_case
                where state = 'ready' order by entered_at, id limit 500 for update skip locked),
            wanted as materialized (
                select l.order_id, l.line_no, l.sku, l.quantity
                from picked p join sales.sales_order_line l on l.order_id = p.id where l.kind = 'goods'),
            shelf as materialized (
                select sku, warehouse_id, on_hand - reserved as free from inventory.stock
                where sku in (select sku from wanted) and warehouse_id = %1$d and lot = ''
                order by sku, warehouse_id, lot for update),
            running as (
                select w.*, s.free, sum(w.quantity) over (partition by w.sku order by w.order_id, w.line_no) as upto
                from wanted w join shelf s using (sku)),
            decided as materialized (
                select order_id, line_no, sku, quantity, bool_and(upto <= free) over (partition by order_id) as fits
                from running),
            taken as (
                update inventory.stock s set reserved = s.reserved + d.quantity
                from (select sku, sum(quantity) as quantity from decided where fits group by sku) d
                where s.sku = d.sku and s.warehouse_id = %1$d and s.lot = '' returning 1),
            reserved as (
                insert into inventory.reservation (id, document_kind, document_id, line_no, warehouse_id, sku, lot,
                    quantity, state, created_at)
                select 4000000000000 + order_id * 8 + line_no, 'sales-order', order_id, line_no, %1$d, sku, '', quantity,
                    'open', now()
                from decided where fits),
            shipping as materialized (
                select order_id, count(*) as lines, sum(quantity) as pieces from decided where fits group by order_id),
            allocated as (
                insert into sales.allocation (order_id, warehouse_id, rank, why_code)
                select order_id, %1$d, 1, 'preferred' from shipping),
            parcels as (
                insert into fulfilment.parcel (id, order_id, order_number, shop_id, platform_number, warehouse_id, part,
                    carrier, line_count, pieces, state, entered_at, due_at)
                select 4000000000000 + s.order_id, s.order_id, p.number, p.shop_id, 'B' || s.order_id, %1$d, 1, 'local',
                    s.lines, s.pieces, 'toPick', now(), now() + interval '1 hour'
                from shipping s join picked p on p.id = s.order_id),
            facts as (
                insert into process.node_fact (case_id, seq, standard_id, first_position, last_position, entered_at,
                    started_at, done_at, actor, outcome, within_limit)
                select p.id, p.facts + 1, p.standard_id, 2, 4, p.entered_at, now(), now(), 'system',
                    'valid+auto-pass+one-warehouse', true
                from picked p join shipping s on s.order_id = p.id),
            moved as (
                update process.process_case c set position = 5, node = 'picking', state = 'waiting',
                    waits_for = 'picking', entered_at = now(), started_at = null, due_at = now() + interval '1 hour',
                    facts = c.facts + 1
                from shipping s where c.id = s.order_id returning c.id),
            placed as (
                update sales.order_state o set status = 'allocated', node = 'picking', due_at = now() + interval '1 hour'
                from shipping s where o.order_id = s.order_id returning o.order_id),
            written as (
                insert into journal.entry (id, at, act, document_kind, username, role, address, device, after, rule_version)
                select 4000000000000 + min(id), now(), 'cases-moved', 'sales-order', 'system', 'system', 'local', 'server',
                    '{"merkleRoot": "reference"}', 'normal v1'
                from picked having count(*) > 0)
            select count(*) from moved
            """;

    private final String sql;
    private final Connection connection;

    Reference(Connection connection, long warehouse) {
        this.connection = connection;
        this.sql = BATCH.formatted(warehouse);
    }

    /** Moves everything ready; answers how many orders that was. */
    long drain() throws SQLException {
        connection.setAutoCommit(false);
        var moved = 0L;
        try (var statement = connection.prepareStatement(sql)) {
            while (true) {
                try (var result = statement.executeQuery()) {
                    result.next();
                    var batch = result.getLong(1);
                    connection.commit();
                    moved += batch;
                    if (batch == 0) {
                        return moved;
                    }
                }
            }
        }
    }
}
