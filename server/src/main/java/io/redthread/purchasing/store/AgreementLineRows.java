package io.redthread.purchasing.store;

import static io.redthread.purchasing.store.jooq.Tables.AGREEMENT;
import static io.redthread.purchasing.store.jooq.Tables.AGREEMENT_LINE;

import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.parties.SupplierId;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.purchasing.AgreementId;
import io.redthread.purchasing.AgreementLine;
import io.redthread.purchasing.AgreementState;
import io.redthread.purchasing.ProposedPrice.Agreed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** What agreements say of goods. */
@Repository
public class AgreementLineRows {

    private static final Field<BigDecimal> LEFT = AGREEMENT_LINE
            .MAX_QUANTITY
            .times(AGREEMENT_LINE.ALLOWANCE.divide(100).plus(1))
            .minus(AGREEMENT_LINE.CALLED_QUANTITY);

    private final DSLContext sql;

    AgreementLineRows(DSLContext sql) {
        this.sql = sql;
    }

    /** The lines of an agreement by goods. */
    public List<AgreementLine> of(AgreementId id) {
        return sql.select(
                        AGREEMENT_LINE.SKU,
                        AGREEMENT_LINE.NAME,
                        AGREEMENT_LINE.UOM,
                        AGREEMENT_LINE.UNIT_PRICE,
                        AGREEMENT_LINE.TAX_RATE,
                        AGREEMENT_LINE.MAX_QUANTITY,
                        AGREEMENT_LINE.CALLED_QUANTITY)
                .from(AGREEMENT_LINE)
                .where(AGREEMENT_LINE.AGREEMENT_ID.eq(id))
                .orderBy(AGREEMENT_LINE.SKU)
                .fetch(row -> new AgreementLine(
                        new Sku(row.value1()),
                        row.value2(),
                        new Uom(row.value3()),
                        OrderColumns.plain(row.value4()),
                        OrderColumns.plain(row.value5()),
                        Optional.ofNullable(row.value6()).map(OrderColumns::plain),
                        OrderColumns.plain(row.value7())));
    }

    /** Makes the lines of a draft be the given ones. */
    public void replace(AgreementId id, BigDecimal allowance, List<AgreementLine> lines) {
        sql.deleteFrom(AGREEMENT_LINE).where(AGREEMENT_LINE.AGREEMENT_ID.eq(id)).execute();
        if (!lines.isEmpty()) {
            var inserted = Rows.of("given", lines)
                    .with(AGREEMENT_LINE.AGREEMENT_ID, it -> id)
                    .with(AGREEMENT_LINE.SKU, it -> it.sku().code())
                    .with(AGREEMENT_LINE.NAME, AgreementLine::name)
                    .with(AGREEMENT_LINE.UOM, it -> it.uom().code())
                    .with(AGREEMENT_LINE.UNIT_PRICE, AgreementLine::unitPrice)
                    .with(AGREEMENT_LINE.TAX_RATE, AgreementLine::taxRate)
                    .with(AGREEMENT_LINE.MAX_QUANTITY, it -> it.maxQuantity().orElse(null))
                    .with(AGREEMENT_LINE.ALLOWANCE, it -> allowance)
                    .insertInto(sql, AGREEMENT_LINE)
                    .execute();
            RowCounts.expect(lines.size(), inserted, "agreement lines");
        }
    }

    /** What the supplier's agreements in force say of these goods; the cheapest where there are several. */
    public Map<Sku, Agreed> inForce(SupplierId supplier, Collection<Sku> skus, LocalDate today) {
        var codes = skus.stream().map(Sku::code).toArray(String[]::new);
        return sql.select(
                        AGREEMENT_LINE.SKU,
                        AGREEMENT.ID,
                        AGREEMENT.NUMBER,
                        AGREEMENT_LINE.UNIT_PRICE,
                        AGREEMENT.CURRENCY,
                        AGREEMENT_LINE.TAX_RATE,
                        LEFT)
                .distinctOn(AGREEMENT_LINE.SKU)
                .from(AGREEMENT)
                .join(AGREEMENT_LINE)
                .on(AGREEMENT_LINE.AGREEMENT_ID.eq(AGREEMENT.ID))
                .where(AGREEMENT.SUPPLIER_ID.eq(supplier))
                .and(AGREEMENT.STATE.eq(AgreementState.ACTIVE))
                .and(DSL.val(today).between(AGREEMENT.VALID_FROM, AGREEMENT.VALID_TO))
                .and(AGREEMENT_LINE.SKU.eq(DSL.any(codes)))
                .and(LEFT.isNull().or(LEFT.gt(BigDecimal.ZERO)))
                .orderBy(AGREEMENT_LINE.SKU, AGREEMENT_LINE.UNIT_PRICE)
                .fetchMap(
                        row -> new Sku(row.value1()),
                        row -> new Agreed(
                                row.value2(),
                                row.value3(),
                                OrderColumns.plain(row.value4()),
                                row.value5(),
                                OrderColumns.plain(row.value6()),
                                Optional.ofNullable(row.value7()).map(OrderColumns::plain)));
    }
}
