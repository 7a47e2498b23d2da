package io.redthread.demo;

import io.redthread.approval.PastRequests;
import io.redthread.budget.PastBudgets;
import io.redthread.catalog.Goods;
import io.redthread.catalog.SkuFilter;
import io.redthread.control.Findings;
import io.redthread.demo.domain.Cast;
import io.redthread.demo.domain.History;
import io.redthread.demo.domain.Shelf;
import io.redthread.identity.Calendars;
import io.redthread.identity.DepartmentId;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.Sku;
import io.redthread.parties.SupplierId;
import io.redthread.parties.Suppliers;
import io.redthread.platform.database.Transactions;
import io.redthread.purchasing.ExchangeRates;
import io.redthread.purchasing.PastPurchases;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gives the demo company eighteen months of purchases with all that was decided on them; once. */
@Component
class DemoHistory {

    /** About how many orders. */
    static final int ORDERS = 6_000;

    private static final Logger LOG = LoggerFactory.getLogger(DemoHistory.class);
    private static final Pattern OF_THE_DEMO = Pattern.compile("(DG|HM|FD|BT|AP|BB|PT|OF)-\\d{4}");
    private static final int SUPPLIERS = 30;

    /** An older order than these shows that the history is there. */
    private static final int MONTHS_BACK = 12;

    private final DemoStaff staff;
    private final PastRequests approvals;
    private final PastPurchases purchases;
    private final PastBudgets budgets;
    private final Goods goods;
    private final Suppliers suppliers;
    private final ExchangeRates rates;
    private final Calendars calendars;
    private final Findings findings;
    private final DemoArrivals arrivals;
    private final Transactions transactions;
    private final Clock clock;

    DemoHistory(
            DemoStaff staff,
            PastRequests approvals,
            PastPurchases purchases,
            PastBudgets budgets,
            Goods goods,
            Suppliers suppliers,
            ExchangeRates rates,
            Calendars calendars,
            Findings findings,
            DemoArrivals arrivals,
            Transactions transactions,
            Clock clock) {
        this.staff = staff;
        this.approvals = approvals;
        this.purchases = purchases;
        this.budgets = budgets;
        this.goods = goods;
        this.suppliers = suppliers;
        this.rates = rates;
        this.calendars = calendars;
        this.findings = findings;
        this.arrivals = arrivals;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Makes it where there is none; answers how many orders it has. */
    int create(long seed, int many) {
        var today = CompanyDay.today(clock);
        var begins = CompanyDay.start(today);
        var longAgo = CompanyDay.start(today.minusMonths(MONTHS_BACK));
        if (purchases.reachBackBehind(longAgo)) {
            return 0;
        }
        var cast = transactions.in(() -> staff.create(today, History.MONTHS_RELIEVED));
        approvals.lookAround();
        var shelf = shelf();
        var before = System.nanoTime();
        var history = new History(seed, cast, shelf, calendars.current(), today, many);
        var made = transactions.in(() -> {
            rates.set(Currency.getInstance("USD"), today.minusMonths(History.MONTHS + 1L), new BigDecimal("7.12"));
            budgets.provide(
                    history.budgets(room(cast), department(cast, "purchasing"), department(cast, "business")),
                    Cast.CFO);
            return purchases.load(history.purchases(), begins);
        });
        arrivals.create(seed);
        findings.scan(CompanyDay.start(today.minusMonths(History.MONTHS + 1L)), clock.instant());
        LOG.info("{} purchases of the past in {} ms", made, (System.nanoTime() - before) / 1_000_000);
        return made;
    }

    /** How much of this quarter's budget is still to be had, by department. */
    private static Map<DepartmentId, BigDecimal> room(Cast cast) {
        return Map.of(
                department(cast, "purchasing"), new BigDecimal("3000000"),
                department(cast, "operations"), new BigDecimal("400000"),
                department(cast, "warehouse"), new BigDecimal("150000"));
    }

    private static DepartmentId department(Cast cast, String code) {
        return Objects.requireNonNull(cast.departments().get(code), code);
    }

    private Shelf shelf() {
        var costs = new HashMap<Sku, BigDecimal>();
        goods.each(SkuFilter.ALL, item -> {
            if (OF_THE_DEMO.matcher(item.sku().code()).matches()) {
                item.content().cost().ifPresent(cost -> costs.put(item.sku(), cost.amount()));
            }
        });
        return new Shelf(goods.toBuy(costs.keySet()), costs, suppliers());
    }

    private List<SupplierId> suppliers() {
        var codes = IntStream.rangeClosed(1, SUPPLIERS)
                .mapToObj(i -> String.format(Locale.ROOT, "SUP-%03d", i))
                .toList();
        var known = suppliers.byCode(codes);
        return codes.stream().map(known::get).filter(Objects::nonNull).toList();
    }
}
