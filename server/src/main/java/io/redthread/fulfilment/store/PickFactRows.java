package io.redthread.fulfilment.store;

import static io.redthread.fulfilment.store.jooq.Tables.PARCEL;

import io.redthread.process.NodeCode;
import io.redthread.process.WorkFact;
import io.redthread.process.WorkQuery;
import io.redthread.process.WorkSum;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads parcels with who picked them and whether they were right at the bench. A wrong one is noted a month before at most. */
@Repository
public class PickFactRows {

    private static final String DEPARTMENT = "warehouse";
    private static final String PICKED = """
            select p.id::text as key, p.order_number as number, p.shop_id as shop, p.warehouse_id as warehouse, p.packed_at as at,
                   coalesce((select l.ended_by from fulfilment.pick_line l
                              where l.parcel_id = p.id and l.state = 'picked'
                              order by l.ended_at desc, l.seq desc limit 1), p.packed_by) as actor,
                   not exists (select from fulfilment.refused_scan r
                        where r.parcel_id = p.id and r.reason = 'packMismatch' and r.at <= p.packed_at
                          and r.at >= {0} - interval '31 days' and r.at < {1}) as good
              from fulfilment.parcel p
             where p.packed_at >= {0} and p.packed_at < {1} and p.packed_by <> 'system'""";

    private final DSLContext sql;

    PickFactRows(DSLContext sql) {
        this.sql = sql;
    }

    /** What was packed from one moment to before another. */
    public List<WorkSum> sums(Instant from, Instant to) {
        return sql.fetch(
                        "select actor, shop, warehouse, count(*), count(*) filter (where good) from (" + PICKED
                                + ") facts group by actor, shop, warehouse",
                        DSL.val(from, PARCEL.PACKED_AT),
                        DSL.val(to, PARCEL.PACKED_AT))
                .map(row -> new WorkSum(
                        row.get(0, String.class),
                        DEPARTMENT,
                        row.get(1, Long.class),
                        row.get(2, Long.class),
                        NodeCode.PICKING.value(),
                        row.get(3, Long.class),
                        row.get(4, Long.class),
                        0));
    }

    /** The parcels, the latest first. */
    public List<WorkFact> facts(WorkQuery query) {
        return sql.fetch(
                        "select key, number, actor, shop, warehouse, at, good from (" + PICKED + ") facts"
                                + " where ({2}::text is null or actor = {2}) and (cardinality({3}) = 0 or key = any({3}))"
                                + " order by at desc, key limit {4}",
                        DSL.val(query.from(), PARCEL.PACKED_AT),
                        DSL.val(query.to(), PARCEL.PACKED_AT),
                        DSL.val(query.actor().orElse(null), String.class),
                        DSL.val(query.keys().toArray(String[]::new)),
                        DSL.val(query.most()))
                .map(row -> new WorkFact(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        DEPARTMENT,
                        row.get(3, Long.class),
                        row.get(4, Long.class),
                        NodeCode.PICKING.value(),
                        row.get(5, Instant.class),
                        row.get(6, Boolean.class),
                        0));
    }
}
