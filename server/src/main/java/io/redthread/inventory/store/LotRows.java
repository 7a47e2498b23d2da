package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.LOT;

import io.redthread.inventory.NewLot;
import io.redthread.kernel.Sku;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Lots and their dates. */
@Repository
public class LotRows {

    private final DSLContext sql;

    LotRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Writes lots; those that exist stay as they are. */
    public int insertMissing(List<NewLot> lots, Instant now) {
        var fresh = Rows.of("fresh", lots)
                .with(LOT.SKU, lot -> lot.sku().code())
                .with(LOT.CODE, NewLot::code)
                .with(LOT.MADE_ON, lot -> lot.madeOn().orElse(null))
                .with(LOT.EXPIRES_ON, lot -> lot.expiresOn().orElse(null));
        return sql.insertInto(LOT)
                .columns(Columns.of(fresh.columns(), LOT.CREATED_AT))
                .select(sql.select(fresh.fields()).select(DSL.val(now)).from(fresh.table()))
                .onConflict(LOT.SKU, LOT.CODE)
                .doNothing()
                .execute();
    }

    /** Those of these lots that are registered. */
    public Set<LotKey> existing(Collection<LotKey> lots) {
        var wanted = Rows.of("wanted", List.copyOf(lots))
                .with(LOT.SKU, lot -> lot.sku().code())
                .with(LOT.CODE, LotKey::code);
        return sql
                .select(LOT.SKU, LOT.CODE)
                .from(wanted.table())
                .join(LOT)
                .on(LOT.SKU.eq(wanted.field(LOT.SKU)))
                .and(LOT.CODE.eq(wanted.field(LOT.CODE)))
                .stream()
                .map(LotRows::key)
                .collect(Collectors.toSet());
    }

    /** The last good day of those of these lots that are registered; absent where a lot has none. */
    public Map<LotKey, Optional<LocalDate>> dates(Collection<LotKey> lots) {
        var wanted = Rows.of("wanted", List.copyOf(lots))
                .with(LOT.SKU, lot -> lot.sku().code())
                .with(LOT.CODE, LotKey::code);
        var found = new HashMap<LotKey, Optional<LocalDate>>();
        sql.select(LOT.SKU, LOT.CODE, LOT.EXPIRES_ON)
                .from(wanted.table())
                .join(LOT)
                .on(LOT.SKU.eq(wanted.field(LOT.SKU)))
                .and(LOT.CODE.eq(wanted.field(LOT.CODE)))
                .forEach(row ->
                        found.put(new LotKey(new Sku(row.value1()), row.value2()), Optional.ofNullable(row.value3())));
        return found;
    }

    /** When a lot was made and until when it is good; absent where there is no such lot. */
    public Optional<Life> life(LotKey lot) {
        return sql.select(LOT.MADE_ON, LOT.EXPIRES_ON)
                .from(LOT)
                .where(LOT.SKU.eq(lot.sku().code()))
                .and(LOT.CODE.eq(lot.code()))
                .fetchOptional(row -> new Life(row.value1(), row.value2()));
    }

    /** Changes a lot's last good day; false when there is no such lot. */
    public boolean setExpiry(Sku sku, String code, @Nullable LocalDate expiresOn) {
        var updated = sql.update(LOT)
                .set(LOT.EXPIRES_ON, expiresOn)
                .where(LOT.SKU.eq(sku.code()))
                .and(LOT.CODE.eq(code))
                .execute();
        if (updated > 0) {
            RowCounts.expect(1, updated, "lot expiry");
        }
        return updated == 1;
    }

    private static LotKey key(Record2<String, String> row) {
        return new LotKey(new Sku(row.value1()), row.value2());
    }

    /**
     * Which lot of what.
     *
     * @param sku what
     * @param code which lot
     */
    public record LotKey(Sku sku, String code) {}

    /**
     * A lot's dates.
     *
     * @param madeOn when it was made
     * @param expiresOn its last good day
     */
    public record Life(@Nullable LocalDate madeOn, @Nullable LocalDate expiresOn) {}
}
