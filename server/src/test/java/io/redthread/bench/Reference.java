package io.redthread.bench;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The hand-written limit: one fused statement per batch of 2,000, as large as the product's, that does the same data work as
 * the pipeline on the same tables — pick ready cases, judge stock, reserve under locked rows all-or-nothing, write
 * reservations, allocations, parcels, node facts, cases, orders and one journal entry. No Java between, no explanation kept.
 */
final class Reference {

    private static final String BATCH = """
            with picked as materialized (
                select id, number, shop_id, standard_id, entered_at, facts from process.process_case
                where state = 'ready' order by entered_at, id limit ? for update skip locked),
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
                    quantity, uom, state, created_at)
                select 4000000000000 + order_id * 8 + line_no, 'sales-order', order_id, line_no, %1$d, sku, '', quantity,
                    'pcs', 'open', now()
                from decided where fits),
            shipping as materialized (
                select order_id, count(*) as lines, sum(quantity) as pieces from decided where fits group by order_id),
            parcels as (
                insert into fulfilment.parcel (id, order_id, order_number, shop_id, platform_number, warehouse_id, part,
                    carrier, line_count, pieces, state, entered_at, due_at)
                select 4000000000000 + s.order_id, s.order_id, p.number, p.shop_id, 'B' || s.order_id, %1$d, 1, 'local',
                    s.lines, s.pieces, 'toPick', now(), now() + interval '1 hour'
                from shipping s join picked p on p.id = s.order_id),
            facts as (
                insert into process.node_fact (case_id, seq, standard_id, first_position, last_position, entered_at,
                    started_at, done_at, actor, outcome, rules, within_limit)
                select p.id, p.facts + 1, p.standard_id, 2, 4, p.entered_at, now(), now(), 'system',
                    'valid+auto-pass+one-warehouse', 'order-review v1', true
                from picked p join shipping s on s.order_id = p.id),
            moved as (
                update process.process_case c set position = 5, node = 'picking', state = 'waiting',
                    waits_for = 'picking', entered_at = now(), started_at = null, due_at = now() + interval '1 hour',
                    facts = c.facts + 1
                from shipping s where c.id = s.order_id returning c.id),
            placed as (
                update sales.order_state o set status = 'allocated', node = 'picking', due_at = now() + interval '1 hour',
                    preferred_warehouse = %1$d
                from shipping s where o.order_id = s.order_id returning o.order_id),
            written as (
                insert into journal.entry (id, at, act, document_kind, username, role, address, device, after, rule_version)
                select 4000000000000 + min(id), now(), 'cases-moved', 'sales-order', 'system', 'system', 'local', 'server',
                    '{"merkleRoot": "reference"}', 'normal v1'
                from picked having count(*) > 0)
            select count(*) from moved
            """;

    private static final String SHIPPING = """
            with taken as materialized (
                select id, order_id from fulfilment.parcel
                where warehouse_id = %1$d and state = 'toPick' and not stopped
                order by due_at, id limit ? for update skip locked),
            cases as materialized (
                select c.id, c.facts, c.standard_id, c.entered_at
                from taken t join process.process_case c on c.id = t.order_id order by c.id for update of c),
            lines as materialized (
                select r.id, r.sku, r.quantity, t.id as parcel, row_number() over (order by r.sku, r.id) as seq
                from taken t cross join lateral (
                    select id, sku, quantity from inventory.reservation
                    where document_kind = 'sales-order' and document_id = t.order_id and state = 'open' offset 0) r),
            gone as materialized (select sku, sum(quantity) as quantity from lines group by sku),
            shelf as materialized (
                select s.sku from inventory.stock s join gone g on g.sku = s.sku
                where s.warehouse_id = %1$d and s.lot = '' order by s.sku for update of s),
            bins as materialized (
                select b.sku, b.location_id from inventory.bin_stock b join gone g on g.sku = b.sku
                where b.lot = '' order by b.sku for update of b),
            stocked as (
                update inventory.stock s set on_hand = s.on_hand - g.quantity, reserved = s.reserved - g.quantity
                from gone g join shelf l on l.sku = g.sku
                where s.sku = g.sku and s.warehouse_id = %1$d and s.lot = ''),
            binned as (
                update inventory.bin_stock b set on_hand = b.on_hand - g.quantity
                from gone g join bins l on l.sku = g.sku
                where b.sku = l.sku and b.lot = '' and b.location_id = l.location_id),
            ended as (
                update inventory.reservation r set state = 'consumed', ended_at = now()
                from lines l where r.id = l.id),
            entries as (
                insert into inventory.stock_entry (id, at, sku, lot, quantity, uom, from_location, to_location, reason,
                    document_kind, document_id, actor)
                select 5000000000000 + l.id, now(), l.sku, '', l.quantity, 'pcs', b.location_id, 2, 'dispatch', 'parcel',
                    l.parcel, 'reference'
                from lines l join bins b on b.sku = l.sku),
            wave as (
                insert into fulfilment.wave (id, number, warehouse_id, contents, state, parcels, lines, built_at, built_by,
                    due_at, released_at, ended_at, ended_by)
                select 5000000000000 + min(id), 'WV-R-' || min(id), %1$d, 'any', 'closed', count(*),
                    (select count(*) from lines), now(), 'reference', now(), now(), now(), 'reference'
                from taken having count(*) > 0),
            inside as materialized (
                select l.parcel, json_agg(json_build_object('seq', l.seq, 'reservation', l.id, 'bin', b.location_id,
                    'code', 'A', 'sku', l.sku, 'quantity', l.quantity, 'uom', 'pcs')) as contents
                from lines l join bins b on b.sku = l.sku group by l.parcel),
            note as (
                insert into fulfilment.dispatch_note (id, number, warehouse_id, parcels, at, by)
                select 5000000000000 + min(id), 'DN-R-' || min(id), %1$d, count(*), now(), 'reference'
                from taken having count(*) > 0),
            shipped as (
                update fulfilment.parcel p set state = 'dispatched', wave_id = m.id, slot = 1, waved_at = now(),
                    picked_at = now(), packed_at = now(), packed_by = 'reference', waybill = 'R' || p.id,
                    dispatch_note_id = m.id, dispatched_at = now(), dispatched_by = 'reference', contents = i.contents
                from inside i, (select 5000000000000 + min(id) as id from taken) m where p.id = i.parcel),
            moved as (
                update process.process_case c set position = 7, node = 'feedback', state = 'done', waits_for = null,
                    entered_at = now(), started_at = null, facts = (k.facts + 1)::smallint
                from cases k where c.id = k.id returning c.id),
            facts as (
                insert into process.node_fact (case_id, seq, standard_id, first_position, last_position, entered_at,
                    started_at, done_at, actor, outcome, within_limit)
                select id, facts + 1, standard_id, 5, 7, entered_at, entered_at, now(), 'reference',
                    'packed+dispatched+recorded', true
                from cases),
            placed as (
                update sales.order_state o set status = 'completed', node = 'feedback'
                from cases k where o.order_id = k.id),
            written as (
                insert into journal.entry (id, at, act, document_kind, username, role, address, device, after, rule_version)
                select 5000000000000 + min(id) * 4 + n, now(), 'parcels-moved', 'parcel', 'system', 'system', 'local',
                    'server', '{"merkleRoot": "reference"}', 'normal v1'
                from taken, generate_series(0, 3) n group by n having count(*) > 0)
            select count(*) from moved
            """;

    private static final long BATCH_SIZE = 2000;

    private final String allocating;
    private final String shipping;
    private final Connection connection;

    Reference(Connection connection, long warehouse) {
        this.connection = connection;
        this.allocating = BATCH.formatted(warehouse);
        this.shipping = SHIPPING.formatted(warehouse);
    }

    /** Allocates everything ready; answers how many orders that was. */
    long drain() throws SQLException {
        return run(allocating, Long.MAX_VALUE);
    }

    /** Ships up to so many allocated parcels; answers how many that were. */
    long ship(long most) throws SQLException {
        return run(shipping, most);
    }

    private long run(String sql, long most) throws SQLException {
        connection.setAutoCommit(false);
        var moved = 0L;
        try (var statement = connection.prepareStatement(sql)) {
            while (moved < most) {
                statement.setLong(1, Math.min(BATCH_SIZE, most - moved));
                try (var result = statement.executeQuery()) {
                    result.next();
                    var batch = result.getLong(1);
                    connection.commit();
                    moved += batch;
                    if (batch == 0) {
                        break;
                    }
                }
            }
        }
        return moved;
    }
}
