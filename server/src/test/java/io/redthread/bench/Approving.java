package io.redthread.bench;

import io.redthread.approval.domain.PurchaseOrderPolicy;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.Departments;
import io.redthread.identity.PersonId;
import io.redthread.identity.store.SignInStore;
import io.redthread.parties.NewParty;
import io.redthread.parties.Parties;
import io.redthread.parties.PartyContent;
import io.redthread.parties.PartyKind;
import io.redthread.parties.Suppliers;
import io.redthread.platform.database.Transactions;
import io.redthread.rules.BacktestId;
import io.redthread.rules.Backtests;
import io.redthread.rules.RuleSets;
import io.redthread.support.Browser;
import io.redthread.support.DemoPeople;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Approvals among past ones: a version tried on all of them, and how soon an order lies before who decides first. */
final class Approving {

    private static final String PASSWORD = "violet-harbour-42";
    private static final String SUPPLIER = "BENCH-SUP";
    private static final int BUYERS = 4;
    private static final int WARM = 60;

    private final ConfigurableApplicationContext server;
    private final Connection connection;
    private final int port;

    Approving(ConfigurableApplicationContext server, Connection connection, int port) {
        this.server = server;
        this.connection = connection;
        this.port = port;
        people();
    }

    /** Puts so many past approvals into the tables, with the facts of ordinary orders. */
    void fill(long requests) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("insert into approval.approval (id, document_kind, document_id, document_version, number,"
                    + " title, path, submitter, department, amount, currency, urgent, facts, rules, rules_version, outcome,"
                    + " asked, state, submitted_at, ended_at) select -1000000000 - n, 'past-document', n, 1, 'P-' || n, '', '',"
                    + " 1, 1, (n % 90000) + 1, 'CNY', false, jsonb_build_object('amount', ((n % 90000) + 1) * 100,"
                    + " 'documentAmount', ((n % 90000) + 1) * 100, 'goods',"
                    + " (array['new', 'high-value', 'ordinary', 'regular'])[1 + n % 4], 'urgent', n % 50 = 0, 'crossBorder',"
                    + " n % 7 = 0, 'overBudget', case when n % 11 = 0 then 500 else 0 end, 'severeLimit', 2000,"
                    + " 'department', 'purchasing', 'supplierQualified', true), '"
                    + PurchaseOrderPolicy.NAME
                    + "', 1, 'route', '', 'approved', timestamptz '2020-01-01' + n * interval '1 minute',"
                    + " timestamptz '2020-01-01' + n * interval '2 minutes' from generate_series(1, " + requests
                    + ") n");
            statement.execute("vacuum analyze approval.approval");
        }
    }

    /** Seconds that the version in force takes to be tried on all past ones, from the wish to the result. */
    double replay(long requests) throws InterruptedException {
        var backtests = server.getBean(Backtests.class);
        var version = server.getBean(RuleSets.class)
                .inForce(PurchaseOrderPolicy.NAME)
                .set()
                .version();
        var before = System.nanoTime();
        var id = server.getBean(Transactions.class)
                .in(() -> backtests.ask(PurchaseOrderPolicy.NAME, version, Optional.empty(), Optional.empty()))
                .id();
        var judged = finished(backtests, id);
        if (judged < requests) {
            throw new IllegalStateException("judged " + judged + " of " + requests);
        }
        return (System.nanoTime() - before) / 1e9;
    }

    private static long finished(Backtests backtests, BacktestId id) throws InterruptedException {
        for (var it = backtests.find(id); ; it = backtests.find(id)) {
            if (it.finishedAt().isPresent()) {
                return it.result().orElseThrow().judged();
            }
            Thread.sleep(100);
        }
    }

    /** Milliseconds from sending an order until the first approver's inbox shows it, sorted; several buyers at once. */
    double[] toTheInbox(int orders) throws Exception {
        var content = content();
        var next = new AtomicInteger(-WARM);
        var millis = new double[orders];
        Callable<Void> buyer = () -> {
            var buying = signedIn("buyer");
            var deciding = signedIn("dept.head");
            for (var i = next.getAndIncrement(); i < orders; i = next.getAndIncrement()) {
                var before = System.nanoTime();
                var number = buying.post("/api/purchasing/orders?submit=true", Map.of("content", content))
                        .is(201)
                        .text("/number");
                while (!deciding.get("/api/approval/inbox?sort=-submittedAt&limit=50")
                        .is(200)
                        .body()
                        .contains(number)) {
                    Thread.onSpinWait();
                }
                if (i >= 0) {
                    millis[i] = (System.nanoTime() - before) / 1e6;
                }
            }
            return null;
        };
        try (var pool = Executors.newFixedThreadPool(BUYERS)) {
            for (var one : pool.invokeAll(
                    IntStream.range(0, BUYERS).mapToObj(i -> buyer).toList())) {
                one.get();
            }
        }
        Arrays.sort(millis);
        return millis;
    }

    private Browser signedIn(String username) {
        var browser = new Browser(port);
        browser.signIn(username, PASSWORD).is(200);
        return browser;
    }

    private Map<String, Object> content() {
        var supplier = Objects.requireNonNull(
                server.getBean(Suppliers.class).byCode(List.of(SUPPLIER)).get(SUPPLIER));
        return Map.of(
                "supplier", supplier.value(),
                "department", purchasing().value(),
                "lines", List.of(Map.of("sku", "BENCH-1", "quantity", "10", "unitPrice", "12.50", "taxRate", "13")));
    }

    private DepartmentId purchasing() {
        return server.getBean(Departments.class)
                .byCode("purchasing")
                .orElseThrow()
                .id();
    }

    private void people() {
        server.getBean(DemoPeople.class).make(this::password);
        var plain = new PartyContent(SUPPLIER, "", null, "CN", "", "", null, "", List.of());
        server.getBean(Transactions.class).in(() -> {
            server.getBean(Parties.class).register(PartyKind.SUPPLIER, List.of(new NewParty(SUPPLIER, plain)));
            return true;
        });
    }

    private void password(PersonId id) {
        var hash = String.valueOf(server.getBean(PasswordEncoder.class).encode(PASSWORD));
        server.getBean(SignInStore.class)
                .setPassword(id, hash, server.getBean(Clock.class).instant(), null);
    }
}
