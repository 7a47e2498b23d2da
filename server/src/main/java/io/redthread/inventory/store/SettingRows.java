package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.QUOTA;
import static io.redthread.inventory.store.jooq.Tables.SAFETY_BUFFER;

import io.redthread.inventory.NewQuota;
import io.redthread.inventory.QuotaId;
import io.redthread.inventory.QuotaView;
import io.redthread.inventory.SafetyBuffer;
import io.redthread.inventory.SettingFilter;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Buffers and quotas as people set them. */
@Repository
public class SettingRows {

    private static final Listing BUFFERS = new Listing(
                    SAFETY_BUFFER, SAFETY_BUFFER.WAREHOUSE_ID.coerce(Long.class), "sku")
            .sortable("sku", SAFETY_BUFFER.SKU);

    private static final Listing QUOTAS = new Listing(QUOTA, QUOTA.ID.coerce(Long.class), "-createdAt")
            .sortable("createdAt", QUOTA.CREATED_AT)
            .sortable("sku", QUOTA.SKU);

    private static final List<SelectField<?>> QUOTA_COLUMNS = List.of(
            QUOTA.ID, QUOTA.SHOP_ID, QUOTA.WAREHOUSE_ID, QUOTA.SKU, QUOTA.QUANTITY, QUOTA.USED, QUOTA.CREATED_AT);

    private final DSLContext sql;

    SettingRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Sets buffers; those of zero are removed. */
    public void setBuffers(List<SafetyBuffer> buffers) {
        var none = buffers.stream()
                .filter(buffer -> buffer.quantity().signum() == 0)
                .toList();
        var some = buffers.stream()
                .filter(buffer -> buffer.quantity().signum() > 0)
                .toList();
        if (!none.isEmpty()) {
            var gone = rows(none);
            sql.deleteFrom(SAFETY_BUFFER)
                    .using(gone.table())
                    .where(SAFETY_BUFFER.SKU.eq(gone.field(SAFETY_BUFFER.SKU)))
                    .and(SAFETY_BUFFER.WAREHOUSE_ID.eq(gone.field(SAFETY_BUFFER.WAREHOUSE_ID)))
                    .execute();
        }
        if (!some.isEmpty()) {
            var set = rows(some).with(SAFETY_BUFFER.QUANTITY, SafetyBuffer::quantity);
            var written = set.insertInto(sql, SAFETY_BUFFER)
                    .onConflict(SAFETY_BUFFER.SKU, SAFETY_BUFFER.WAREHOUSE_ID)
                    .doUpdate()
                    .set(SAFETY_BUFFER.QUANTITY, DSL.excluded(SAFETY_BUFFER.QUANTITY))
                    .execute();
            RowCounts.expect(some.size(), written, "buffers");
        }
    }

    /** One page of buffers. */
    public Page<SafetyBuffer> buffers(SettingFilter filter, Collection<Sku> named, PageQuery page) {
        return BUFFERS.page(
                sql,
                page,
                where(filter, named, SAFETY_BUFFER.SKU, SAFETY_BUFFER.WAREHOUSE_ID),
                List.of(SAFETY_BUFFER.WAREHOUSE_ID, SAFETY_BUFFER.SKU, SAFETY_BUFFER.QUANTITY),
                row -> new SafetyBuffer(
                        row.get(SAFETY_BUFFER.WAREHOUSE_ID),
                        new Sku(row.get(SAFETY_BUFFER.SKU)),
                        plain(row.get(SAFETY_BUFFER.QUANTITY))));
    }

    /** Opens quotas that are not there; their balances are locked. */
    public void insertQuotas(Map<QuotaId, NewQuota> quotas, Instant now) {
        var fresh = Rows.of("fresh", List.copyOf(quotas.entrySet()))
                .with(QUOTA.ID, Map.Entry::getKey)
                .with(QUOTA.SHOP_ID, it -> it.getValue().shop())
                .with(QUOTA.WAREHOUSE_ID, it -> it.getValue().warehouse())
                .with(QUOTA.SKU, it -> it.getValue().sku().code())
                .with(QUOTA.QUANTITY, it -> it.getValue().quantity())
                .with(QUOTA.CREATED_AT, it -> now);
        RowCounts.expect(quotas.size(), fresh.insert(sql, QUOTA), "quotas");
    }

    /** The open quota of that id. */
    public Optional<QuotaView> quota(QuotaId id) {
        return sql.select(QUOTA_COLUMNS)
                .from(QUOTA)
                .where(QUOTA.ID.eq(id))
                .and(QUOTA.ENDED_AT.isNull())
                .fetchOptional(SettingRows::quota);
    }

    /** The open quota of that id, locked. */
    public Optional<QuotaView> lockQuota(QuotaId id) {
        return sql.select(QUOTA_COLUMNS)
                .from(QUOTA)
                .where(QUOTA.ID.eq(id))
                .and(QUOTA.ENDED_AT.isNull())
                .forUpdate()
                .fetchOptional(SettingRows::quota);
    }

    /** Sets how much is set aside. */
    public void setQuotas(Map<QuotaId, BigDecimal> quantities) {
        var set = Rows.of("set", List.copyOf(quantities.entrySet()))
                .with(QUOTA.ID, Map.Entry::getKey)
                .with(QUOTA.QUANTITY, Map.Entry::getValue);
        var updated = sql.update(QUOTA)
                .set(QUOTA.QUANTITY, set.field(QUOTA.QUANTITY))
                .from(set.table())
                .where(QUOTA.ID.eq(set.field(QUOTA.ID)))
                .execute();
        RowCounts.expect(quantities.size(), updated, "quotas");
    }

    /** Ends open quotas. */
    public void endQuotas(Collection<QuotaId> ids, Instant now) {
        var updated = sql.update(QUOTA)
                .set(QUOTA.ENDED_AT, now)
                .where(Rows.any(QUOTA.ID, ids))
                .and(QUOTA.ENDED_AT.isNull())
                .execute();
        RowCounts.expect(ids.size(), updated, "quotas ended");
    }

    /** One page of open quotas. */
    public Page<QuotaView> quotas(SettingFilter filter, Collection<Sku> named, PageQuery page) {
        var where = QUOTA.ENDED_AT.isNull().and(where(filter, named, QUOTA.SKU, QUOTA.WAREHOUSE_ID));
        return QUOTAS.page(
                sql,
                page,
                filter.shop() == null ? where : where.and(QUOTA.SHOP_ID.eq(filter.shop())),
                QUOTA_COLUMNS,
                SettingRows::quota);
    }

    private static Condition where(
            SettingFilter filter, Collection<Sku> named, Field<String> sku, Field<WarehouseId> warehouse) {
        var where = DSL.noCondition();
        if (filter.warehouse() != null) {
            where = where.and(warehouse.eq(filter.warehouse()));
        }
        if (filter.q() != null && !filter.q().isBlank()) {
            where = where.and(sku.startsWith(filter.q().strip())
                    .or(sku.in(named.stream().map(Sku::code).toList())));
        }
        return where;
    }

    private static QuotaView quota(Record row) {
        return new QuotaView(
                row.get(QUOTA.ID),
                Long.toString(row.get(QUOTA.SHOP_ID)),
                row.get(QUOTA.WAREHOUSE_ID),
                new Sku(row.get(QUOTA.SKU)),
                plain(row.get(QUOTA.QUANTITY)),
                plain(row.get(QUOTA.USED)),
                row.get(QUOTA.CREATED_AT));
    }

    /** Without trailing zeros, as quantities are. */
    private static BigDecimal plain(BigDecimal amount) {
        return new Quantity(amount, Uom.PCS).amount();
    }

    private static Rows<SafetyBuffer> rows(List<SafetyBuffer> buffers) {
        return Rows.of("set", buffers)
                .with(SAFETY_BUFFER.SKU, buffer -> buffer.sku().code())
                .with(SAFETY_BUFFER.WAREHOUSE_ID, SafetyBuffer::warehouse);
    }
}
