package io.redthread.purchasing;

import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.Remembered;
import io.redthread.purchasing.store.RateRows;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What foreign currencies are worth (汇率). An order's rate comes from here and is pinned with it: whoever writes an order
 * cannot talk its amount below a threshold by a rate of his own (U11).
 */
@Service
public class ExchangeRates {

    private static final int DECIMALS = 8;

    private final RateRows rows;
    private final Journal journal;
    private final Clock clock;
    private final Remembered<Currency, BigDecimal> remembered;

    ExchangeRates(RateRows rows, Journal journal, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
        this.remembered = new Remembered<>(clock);
    }

    /** What one of each is worth today; refused where nobody has said so. */
    @Transactional(readOnly = true)
    public Map<Currency, BigDecimal> today(Collection<Currency> currencies) {
        var foreign = currencies.stream()
                .filter(it -> !it.equals(CompanyCurrency.CNY))
                .distinct()
                .toList();
        var rates = new HashMap<Currency, BigDecimal>(
                foreign.isEmpty()
                        ? Map.of()
                        : remembered.of(foreign, wanted -> rows.on(wanted, CompanyDay.today(clock))));
        rates.put(CompanyCurrency.CNY, BigDecimal.ONE);
        for (var currency : foreign) {
            if (!rates.containsKey(currency)) {
                throw new Refused(new PurchasingRefusal.RateUnknown(currency.getCurrencyCode()));
            }
        }
        return rates;
    }

    /** All rates, the newest of each currency first. */
    @Transactional(readOnly = true)
    public List<RateView> all() {
        return rows.all();
    }

    /** Says what one of that currency is worth from that day on; above zero, at most 8 decimals. */
    @Transactional
    public List<RateView> set(Currency currency, LocalDate validFrom, BigDecimal rate) {
        if (currency.equals(CompanyCurrency.CNY)) {
            throw InvalidInput.of("/currency", currency.getCurrencyCode(), "rate-of-own-currency");
        }
        if (rate.signum() <= 0 || rate.stripTrailingZeros().scale() > DECIMALS || rate.precision() > 18) {
            throw InvalidInput.of("/rate", rate, "rate-out-of-range");
        }
        var view = new RateView(currency, validFrom, rate, Callers.current().username(), clock.instant());
        rows.set(view);
        remembered.forget();
        journal.record(
                Act.of("exchange-rate-set", new DocumentRef("exchange-rate", 0), currency.getCurrencyCode(), view));
        return rows.all();
    }
}
