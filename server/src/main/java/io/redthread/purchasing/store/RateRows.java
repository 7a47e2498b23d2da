package io.redthread.purchasing.store;

import static io.redthread.purchasing.store.jooq.Tables.EXCHANGE_RATE;

import io.redthread.platform.database.RowCounts;
import io.redthread.purchasing.RateView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Rates of foreign currencies by day. */
@Repository
public class RateRows {

    private final DSLContext sql;

    RateRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Those that hold on that day. */
    public Map<Currency, BigDecimal> on(Collection<Currency> currencies, LocalDate day) {
        var codes = currencies.stream().map(Currency::getCurrencyCode).toArray(String[]::new);
        return sql.select(EXCHANGE_RATE.CURRENCY, EXCHANGE_RATE.RATE)
                .distinctOn(EXCHANGE_RATE.CURRENCY)
                .from(EXCHANGE_RATE)
                .where(EXCHANGE_RATE.CURRENCY.eq(DSL.any(codes)))
                .and(EXCHANGE_RATE.VALID_FROM.le(day))
                .orderBy(EXCHANGE_RATE.CURRENCY, EXCHANGE_RATE.VALID_FROM.desc())
                .fetchMap(row -> Currency.getInstance(row.value1()), row -> OrderColumns.plain(row.value2()));
    }

    /** All of them. */
    public List<RateView> all() {
        return sql.select(
                        EXCHANGE_RATE.CURRENCY,
                        EXCHANGE_RATE.VALID_FROM,
                        EXCHANGE_RATE.RATE,
                        EXCHANGE_RATE.SET_BY,
                        EXCHANGE_RATE.SET_AT)
                .from(EXCHANGE_RATE)
                .orderBy(EXCHANGE_RATE.CURRENCY, EXCHANGE_RATE.VALID_FROM.desc())
                .fetch(row -> new RateView(
                        Currency.getInstance(row.value1()),
                        row.value2(),
                        OrderColumns.plain(row.value3()),
                        row.value4(),
                        row.value5()));
    }

    /** Sets the rate of that day, or replaces it. */
    public void set(RateView rate) {
        var written = sql.insertInto(EXCHANGE_RATE)
                .set(EXCHANGE_RATE.CURRENCY, rate.currency().getCurrencyCode())
                .set(EXCHANGE_RATE.VALID_FROM, rate.validFrom())
                .set(EXCHANGE_RATE.RATE, rate.rate())
                .set(EXCHANGE_RATE.SET_BY, rate.setBy())
                .set(EXCHANGE_RATE.SET_AT, rate.setAt())
                .onConflict(EXCHANGE_RATE.CURRENCY, EXCHANGE_RATE.VALID_FROM)
                .doUpdate()
                .set(EXCHANGE_RATE.RATE, rate.rate())
                .set(EXCHANGE_RATE.SET_BY, rate.setBy())
                .set(EXCHANGE_RATE.SET_AT, rate.setAt())
                .execute();
        RowCounts.expect(1, written, "exchange rate");
    }
}
