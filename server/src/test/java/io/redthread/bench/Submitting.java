package io.redthread.bench;

import io.redthread.budget.BudgetKey;
import io.redthread.budget.BudgetPlans;
import io.redthread.budget.NewBudget;
import io.redthread.budget.PeriodKind;
import io.redthread.identity.Access;
import io.redthread.identity.ApiKeys;
import io.redthread.identity.CurrentAccess;
import io.redthread.identity.DataScope;
import io.redthread.identity.DepartmentDraft;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.DepartmentView;
import io.redthread.identity.Departments;
import io.redthread.identity.People;
import io.redthread.identity.Permission;
import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.Money;
import io.redthread.parties.NewParty;
import io.redthread.parties.Parties;
import io.redthread.parties.PartyContent;
import io.redthread.parties.PartyKind;
import io.redthread.parties.Suppliers;
import io.redthread.platform.database.Transactions;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** Orders written and submitted in one call by sixteen callers, for twenty departments with budgets and 200 suppliers. */
final class Submitting {

    private static final int DEPARTMENTS = 20;
    private static final int SUPPLIERS = 200;
    private static final int FIRST = 500;

    private final ConfigurableApplicationContext server;
    private final Connection connection;
    private final String[] suppliers;
    private final String[] departments;
    private final Singles singles;
    private @Nullable SameRows written;

    Submitting(ConfigurableApplicationContext server, Connection connection, int port, Path data) {
        this.server = server;
        this.connection = connection;
        var transactions = server.getBean(Transactions.class);
        this.suppliers = transactions.in(this::suppliers);
        this.departments = transactions.in(this::departments);
        this.singles = new Singles(port, key(), data);
    }

    /** Puts so many past orders into the tables, one line each, with what control keeps of them. */
    void fill(long orders) throws SQLException {
        run("""
                insert into purchasing.purchase_order (id, number, state, supplier_id, supplier_name, department_id, buyer,
                    currency, rate, goods, line_count, total, amount, created_at, updated_at, updated_by, submitted_at,
                    decided_at, released_at, closed_at)
                select -n, 'PO-P-' || n, 'closed', (array[%1$s])[1 + n %% %2$d], 'past', (array[%3$s])[1 + n %% %4$d], 'buyer',
                    'CNY', 1, 'ordinary', 1, 1 + n %% 90000, 1 + n %% 90000, at, at, 'buyer', at, at, at, at
                from generate_series(1, %5$d) n, lateral (select timestamptz '2020-01-01' + n * interval '2 minutes' as at)
                """.formatted(String.join(",", suppliers), SUPPLIERS, String.join(",", departments), DEPARTMENTS, orders));
        run("""
                insert into purchasing.purchase_order_line (order_id, line_no, sku, name, quantity, uom, base_quantity, base_uom,
                    unit_price, tax_rate, goods)
                select -n, 1, 'BENCH-' || n %% %d, 'goods', 1, 'pcs', 1, 'pcs', 1 + n %% 90000, 13, 'ordinary'
                from generate_series(1, %d) n
                """.formatted(World.SKUS, orders));
        run("""
                insert into control.watched_order (order_id, number, buyer, department_id, supplier_id, supplier_name, amount,
                    counting, others, urgent, families, parts, day, submitted_at, examined)
                select id, number, buyer, department_id, supplier_id, supplier_name, amount, amount, 0, false, array[''],
                    array[amount], submitted_at::date, submitted_at, true
                from purchasing.purchase_order where id < 0
                """);
        run("analyze purchasing.purchase_order");
        run("analyze purchasing.purchase_order_line");
        run("analyze control.watched_order");
    }

    /** The product's orders per second, and within how many milliseconds 99 of 100 were answered. */
    Singles.Answers product(int orders) throws Exception {
        singles.send(
                "submitting", orders, 1, "purchase", "w", String.join(",", suppliers), String.join(",", departments));
        written = new SameRows(connection);
        return singles.send(
                "submitted",
                FIRST,
                orders,
                "purchase",
                "p",
                String.join(",", suppliers),
                String.join(",", departments));
    }

    /** The hand-written limit: the same rows by SQL alone, as many orders a transaction as there are callers. */
    double reference(int orders) throws SQLException {
        return Objects.requireNonNull(written, "the product first").rate(FIRST + orders, Singles.CALLERS);
    }

    private String[] suppliers() {
        var codes = IntStream.range(0, SUPPLIERS).mapToObj(i -> "BENCH-S-" + i).toList();
        server.getBean(Parties.class)
                .register(
                        PartyKind.SUPPLIER,
                        codes.stream()
                                .map(code -> new NewParty(
                                        code, new PartyContent(code, "", null, "CN", "", "", null, "", List.of())))
                                .toList());
        return server.getBean(Suppliers.class).byCode(codes).values().stream()
                .map(id -> Long.toString(id.value()))
                .toArray(String[]::new);
    }

    private String[] departments() {
        var all = server.getBean(Departments.class);
        var above = all.byCode("purchasing").map(DepartmentView::id);
        var made = new ArrayList<DepartmentId>();
        for (var i = 0; i < DEPARTMENTS; i++) {
            made.add(
                    all.add(new DepartmentDraft("bench-" + i, "部门 " + i, above)).id());
        }
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        var begin = today.withMonth((today.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1);
        server.getBean(BudgetPlans.class)
                .openAll(made.stream()
                        .map(it -> new NewBudget(
                                new BudgetKey(it, PeriodKind.QUARTER, begin, ""),
                                new Money(new BigDecimal("9000000000.00"), CompanyCurrency.CNY)))
                        .toList());
        return made.stream().map(it -> Long.toString(it.value())).toArray(String[]::new);
    }

    private String key() {
        var admin = server.getBean(People.class)
                .byUsername("bench-admin")
                .orElseThrow()
                .id();
        var secret = new AtomicReference<>("");
        CurrentAccess.run(
                new Access(admin, null, Set.of("administrator"), EnumSet.allOf(Permission.class), DataScope.ALL),
                () -> secret.set(server.getBean(ApiKeys.class)
                        .make("bench-buying", Set.of(Permission.PURCHASING_EDIT), null)
                        .secret()));
        return secret.get();
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
