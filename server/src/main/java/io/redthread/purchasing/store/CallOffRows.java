package io.redthread.purchasing.store;

import static io.redthread.purchasing.store.jooq.Tables.AGREEMENT;
import static io.redthread.purchasing.store.jooq.Tables.AGREEMENT_LINE;

import io.redthread.kernel.Sku;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.purchasing.AgreementId;
import io.redthread.purchasing.AgreementView;
import io.redthread.purchasing.domain.CallOffUsage;
import io.redthread.purchasing.domain.CallOffUsage.Key;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** How much of agreements is called off. */
@Repository
public class CallOffRows {

    private static final Field<BigDecimal> LINE_LIMIT = AGREEMENT_LINE.MAX_QUANTITY.times(
            AGREEMENT_LINE.ALLOWANCE.divide(100).plus(1));
    private static final Field<BigDecimal> LIMIT =
            AGREEMENT.MAX_AMOUNT.times(AGREEMENT.ALLOWANCE.divide(100).plus(1));

    private final DSLContext sql;

    CallOffRows(DSLContext sql) {
        this.sql = sql;
    }

    /** The agreements, locked in key order. */
    public Map<AgreementId, AgreementView> locked(Collection<AgreementId> ids) {
        return sql.select(AgreementColumns.ALL)
                .from(AGREEMENT)
                .where(Rows.any(AGREEMENT.ID, ids))
                .orderBy(AGREEMENT.ID)
                .forUpdate()
                .fetchMap(row -> row.get(AGREEMENT.ID), AgreementColumns::view);
    }

    /** Books quantities where that much is left; answers where it was. */
    public Set<Key> takeQuantities(Map<Key, BigDecimal> quantities) {
        if (quantities.isEmpty()) {
            return Set.of();
        }
        var wanted = quantities(quantities);
        var amount = wanted.field(AGREEMENT_LINE.CALLED_QUANTITY);
        return new HashSet<>(sql.update(AGREEMENT_LINE)
                .set(AGREEMENT_LINE.CALLED_QUANTITY, AGREEMENT_LINE.CALLED_QUANTITY.plus(amount))
                .from(wanted.table())
                .where(AGREEMENT_LINE.AGREEMENT_ID.eq(wanted.field(AGREEMENT_LINE.AGREEMENT_ID)))
                .and(AGREEMENT_LINE.SKU.eq(wanted.field(AGREEMENT_LINE.SKU)))
                .and(AGREEMENT_LINE
                        .MAX_QUANTITY
                        .isNull()
                        .or(AGREEMENT_LINE.CALLED_QUANTITY.plus(amount).le(LINE_LIMIT)))
                .returningResult(AGREEMENT_LINE.AGREEMENT_ID, AGREEMENT_LINE.SKU)
                .fetch(row -> new Key(row.value1(), new Sku(row.value2()))));
    }

    /** Books amounts where that much is left; answers where it was. */
    public Set<AgreementId> takeAmounts(Map<AgreementId, BigDecimal> amounts) {
        if (amounts.isEmpty()) {
            return Set.of();
        }
        var wanted = amounts(amounts);
        var amount = wanted.field(AGREEMENT.CALLED_AMOUNT);
        return new HashSet<>(sql.update(AGREEMENT)
                .set(AGREEMENT.CALLED_AMOUNT, AGREEMENT.CALLED_AMOUNT.plus(amount))
                .from(wanted.table())
                .where(AGREEMENT.ID.eq(wanted.field(AGREEMENT.ID)))
                .and(AGREEMENT
                        .MAX_AMOUNT
                        .isNull()
                        .or(AGREEMENT.CALLED_AMOUNT.plus(amount).le(LIMIT)))
                .returningResult(AGREEMENT.ID)
                .fetch(AGREEMENT.ID));
    }

    /** So much is left again. */
    public void giveBack(CallOffUsage usage) {
        locked(usage.amounts().keySet());
        if (!usage.quantities().isEmpty()) {
            var back = quantities(usage.quantities());
            var updated = sql.update(AGREEMENT_LINE)
                    .set(
                            AGREEMENT_LINE.CALLED_QUANTITY,
                            AGREEMENT_LINE.CALLED_QUANTITY.minus(back.field(AGREEMENT_LINE.CALLED_QUANTITY)))
                    .from(back.table())
                    .where(AGREEMENT_LINE.AGREEMENT_ID.eq(back.field(AGREEMENT_LINE.AGREEMENT_ID)))
                    .and(AGREEMENT_LINE.SKU.eq(back.field(AGREEMENT_LINE.SKU)))
                    .execute();
            RowCounts.expect(usage.quantities().size(), updated, "agreement lines given back");
        }
        if (!usage.amounts().isEmpty()) {
            var back = amounts(usage.amounts());
            var updated = sql.update(AGREEMENT)
                    .set(AGREEMENT.CALLED_AMOUNT, AGREEMENT.CALLED_AMOUNT.minus(back.field(AGREEMENT.CALLED_AMOUNT)))
                    .from(back.table())
                    .where(AGREEMENT.ID.eq(back.field(AGREEMENT.ID)))
                    .execute();
            RowCounts.expect(usage.amounts().size(), updated, "agreements given back");
        }
    }

    /** How much of its goods is left; absent where the agreement does not have them. */
    public Optional<BigDecimal> left(Key key) {
        return sql.select(
                        DSL.coalesce(LINE_LIMIT, AGREEMENT_LINE.CALLED_QUANTITY).minus(AGREEMENT_LINE.CALLED_QUANTITY))
                .from(AGREEMENT_LINE)
                .where(AGREEMENT_LINE.AGREEMENT_ID.eq(key.agreement()))
                .and(AGREEMENT_LINE.SKU.eq(key.sku().code()))
                .fetchOptional(row -> OrderColumns.plain(row.value1()));
    }

    private static Rows<Map.Entry<Key, BigDecimal>> quantities(Map<Key, BigDecimal> quantities) {
        return Rows.of("wanted", List.copyOf(quantities.entrySet()))
                .with(AGREEMENT_LINE.AGREEMENT_ID, it -> it.getKey().agreement())
                .with(AGREEMENT_LINE.SKU, it -> it.getKey().sku().code())
                .with(AGREEMENT_LINE.CALLED_QUANTITY, Map.Entry::getValue);
    }

    private static Rows<Map.Entry<AgreementId, BigDecimal>> amounts(Map<AgreementId, BigDecimal> amounts) {
        return Rows.of("wanted", List.copyOf(amounts.entrySet()))
                .with(AGREEMENT.ID, Map.Entry::getKey)
                .with(AGREEMENT.CALLED_AMOUNT, Map.Entry::getValue);
    }
}
