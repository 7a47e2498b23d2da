package io.redthread.budget;

import io.redthread.identity.DepartmentId;
import io.redthread.identity.DepartmentView;
import io.redthread.identity.Departments;
import io.redthread.identity.Permission;
import io.redthread.importing.ImportBatch;
import io.redthread.importing.ImportField;
import io.redthread.importing.ImportRow;
import io.redthread.importing.ImportTarget;
import io.redthread.importing.RowOutcome;
import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.Label;
import io.redthread.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sets budgets up from a table (导入预算); one that stands already is refused, for it is changed by an adjustment. */
@Component
class BudgetImport implements ImportTarget {

    private static final String OPENED = "budgets";

    private final BudgetPlans plans;
    private final Departments departments;

    BudgetImport(BudgetPlans plans, Departments departments) {
        this.plans = plans;
        this.departments = departments;
    }

    @Override
    public String code() {
        return "budgets";
    }

    @Override
    public Label title() {
        return new Label("预算", "Budgets");
    }

    @Override
    public Permission permission() {
        return Permission.BUDGET_EDIT;
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.text("department", "部门编码", "Department code")
                        .needed()
                        .upTo(40)
                        .alias("部门", "department"),
                ImportField.text("period", "期间", "Period")
                        .needed()
                        .upTo(10)
                        .alias("月份", "季度", "预算期间", "month", "quarter"),
                ImportField.text("category", "品类编码", "Category code").upTo(40).alias("品类", "类别", "category"),
                ImportField.of("amount", ImportField.Type.DECIMAL, "预算金额", "Budget")
                        .needed()
                        .alias("金额", "预算", "amount", "budget"));
    }

    @Override
    public List<Bucket> buckets() {
        return List.of(new Bucket(OPENED, new Label("预算", "Budgets")));
    }

    @Override
    public Optional<BigDecimal> amount(ImportRow row) {
        return row.decimal("amount");
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<RowOutcome> handle(ImportBatch batch) {
        var codes = departments.all().stream()
                .filter(DepartmentView::active)
                .collect(Collectors.toMap(DepartmentView::code, DepartmentView::id));
        var wanted = batch.rows().stream().map(row -> key(row, codes)).toList();
        var taken = plans.known(wanted.stream().flatMap(Optional::stream).collect(Collectors.toSet()));
        var seen = new HashSet<>(taken);
        var fresh = new ArrayList<NewBudget>();
        var outcomes = new ArrayList<RowOutcome>();
        for (var i = 0; i < wanted.size(); i++) {
            outcomes.add(judge(batch.rows().get(i), wanted.get(i), codes, seen, fresh));
        }
        plans.openAll(fresh);
        return outcomes;
    }

    private static RowOutcome judge(
            ImportRow row,
            Optional<BudgetKey> key,
            Map<String, DepartmentId> codes,
            Set<BudgetKey> seen,
            List<NewBudget> fresh) {
        if (!codes.containsKey(row.required("department"))) {
            return RowOutcome.refused("department", row.required("department"), "department-unknown");
        }
        if (key.isEmpty()) {
            return RowOutcome.refused("period", row.required("period"), "budget-period-malformed");
        }
        var amount = row.decimal("amount").orElse(BigDecimal.ZERO);
        if (amount.signum() < 0
                || amount.stripTrailingZeros().scale() > 2
                || amount.precision() - amount.scale() > 14) {
            return RowOutcome.refused("amount", amount.toPlainString(), "budget-amount-malformed");
        }
        if (!seen.add(key.get())) {
            return RowOutcome.refused("period", row.required("period"), "budget-there");
        }
        fresh.add(new NewBudget(key.get(), new Money(amount, CompanyCurrency.CNY)));
        return RowOutcome.taken(OPENED);
    }

    private static Optional<BudgetKey> key(ImportRow row, Map<String, DepartmentId> codes) {
        var department = Optional.ofNullable(codes.get(row.required("department")));
        var category = row.text("category").orElse("").strip();
        return department.flatMap(of -> PeriodText.read(row.required("period"))
                .map(period -> new BudgetKey(of, period.kind(), period.startsOn(), category)));
    }

    /** Reads {@code 2026-11}, {@code 2026Q4}, {@code 2026年11月} and {@code 2026年第4季度}. */
    record PeriodText(PeriodKind kind, LocalDate startsOn) {

        private static final java.util.regex.Pattern MONTH =
                java.util.regex.Pattern.compile("(20\\d\\d)[-/年.](0?[1-9]|1[0-2])月?");
        private static final java.util.regex.Pattern QUARTER =
                java.util.regex.Pattern.compile("(20\\d\\d)[-/年 ]?[第qQ]?([1-4])(?:季度)?");

        static Optional<PeriodText> read(String text) {
            var month = MONTH.matcher(text.strip());
            if (month.matches()) {
                return Optional.of(new PeriodText(
                        PeriodKind.MONTH,
                        LocalDate.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)), 1)));
            }
            var quarter = QUARTER.matcher(text.strip().replace("年第", "年"));
            return quarter.matches()
                    ? Optional.of(new PeriodText(
                            PeriodKind.QUARTER,
                            LocalDate.of(
                                    Integer.parseInt(quarter.group(1)), Integer.parseInt(quarter.group(2)) * 3 - 2, 1)))
                    : Optional.empty();
        }
    }
}
