package io.redthread.demo.domain;

import io.redthread.budget.BudgetKey;
import io.redthread.budget.NewBudget;
import io.redthread.budget.PeriodKind;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.WorkingCalendar;
import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.Money;
import io.redthread.purchasing.LineContent;
import io.redthread.purchasing.OrderContent;
import io.redthread.purchasing.PastPurchase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Eighteen months of purchases of the demo company, and the budgets they were made within (演示采购历史). */
public final class History {

    /** How far it goes back. */
    public static final int MONTHS = 18;

    /** How long the second head of finance has been there. */
    public static final int MONTHS_RELIEVED = 3;

    private static final BigDecimal STEP = BigDecimal.valueOf(10_000);
    private static final double WITH_TAX = 1.13;

    /** What each quarter's budget is against what was wanted in it: some are tight. */
    private static final List<Double> ROOM = List.of(1.0, 0.77, 0.81, 0.95, 0.76, 0.83, 0.79);

    private final List<Wish> wishes;
    private final List<PastPurchase> purchases;
    private final LocalDate today;

    /** The history until the day before that one. */
    public History(long seed, Cast cast, Shelf shelf, WorkingCalendar calendar, LocalDate today, int many) {
        var first = today.minusMonths(MONTHS);
        var last = today.minusDays(1);
        this.today = today;
        this.wishes = new BuyingPlan(seed, cast, shelf, calendar).wishes(first, last, many);
        var pace = new Pace(cast, calendar, last);
        this.purchases = wishes.stream()
                .map(wish -> new PastPurchase(
                        number(wish),
                        wish.versions(),
                        cast.buyer(wish.buyer()),
                        wish.createdAt(),
                        wish.submittedAt(),
                        new OrderLife(seed, wish.serial(), cast, pace)))
                .toList();
    }

    /** What was wanted. */
    public List<Wish> wishes() {
        return wishes;
    }

    /** The same as orders with what became of them. */
    public List<PastPurchase> purchases() {
        return purchases;
    }

    /**
     * The quarters' budgets of every department that bought, and of the one above what they come to together; this month's of
     * purchasing. What runs still has room for what is yet to come.
     */
    public List<NewBudget> budgets(Map<DepartmentId, BigDecimal> roomNow, DepartmentId monthly, DepartmentId above) {
        var budgets = new ArrayList<NewBudget>();
        sums(PeriodKind.QUARTER).forEach((key, wanted) -> {
            var runs = key.startsOn().equals(PeriodKind.QUARTER.starts(today));
            var place = Math.floorMod(
                    key.startsOn().getMonthValue() / 3 + key.startsOn().getYear() * 4, ROOM.size());
            var amount = runs
                    ? wanted.add(roomNow.getOrDefault(key.department(), BigDecimal.ZERO))
                    : wanted.multiply(BigDecimal.valueOf(ROOM.get(place)));
            budgets.add(new NewBudget(key, rounded(amount)));
        });
        budgets.addAll(together(budgets, above));
        var month = new BudgetKey(monthly, PeriodKind.MONTH, PeriodKind.MONTH.starts(today), "");
        var wanted = sums(PeriodKind.MONTH).getOrDefault(month, BigDecimal.ZERO);
        budgets.add(new NewBudget(month, rounded(wanted.add(new BigDecimal("1200000")))));
        return budgets;
    }

    private static List<NewBudget> together(List<NewBudget> quarters, DepartmentId above) {
        var sums = new TreeMap<LocalDate, Money>();
        quarters.forEach(it -> sums.merge(it.key().startsOn(), it.amount(), Money::plus));
        return sums.entrySet().stream()
                .map(it -> new NewBudget(new BudgetKey(above, PeriodKind.QUARTER, it.getKey(), ""), it.getValue()))
                .toList();
    }

    private Map<BudgetKey, BigDecimal> sums(PeriodKind period) {
        var sums = new TreeMap<BudgetKey, BigDecimal>(Comparator.comparing(BudgetKey::startsOn)
                .thenComparing(key -> key.department().value()));
        for (var wish : wishes) {
            var content = wish.versions().getFirst();
            var day = CompanyDay.of(wish.submittedAt());
            var key = new BudgetKey(content.department().orElseThrow(), period, period.starts(day), "");
            sums.merge(key, about(content), BigDecimal::add);
        }
        return sums;
    }

    private static BigDecimal about(OrderContent content) {
        var net = content.lines().stream()
                .map((LineContent line) -> line.unitPrice().multiply(line.quantity()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var rate = content.currency().equals(CompanyCurrency.CNY) ? 1 : Orders.DOLLAR;
        return net.multiply(BigDecimal.valueOf(WITH_TAX * rate));
    }

    private static Money rounded(BigDecimal amount) {
        var steps = amount.divide(STEP, 0, RoundingMode.UP);
        return new Money(steps.multiply(STEP), CompanyCurrency.CNY);
    }

    private static String number(Wish wish) {
        var day = CompanyDay.of(wish.createdAt());
        return String.format(Locale.ROOT, "PO-%s-9%05d", DateTimeFormatter.BASIC_ISO_DATE.format(day), wish.serial());
    }
}
