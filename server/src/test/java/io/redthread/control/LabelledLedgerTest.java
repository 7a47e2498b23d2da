package io.redthread.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.catalog.Categories;
import io.redthread.catalog.CategoryContent;
import io.redthread.catalog.CategoryId;
import io.redthread.catalog.Goods;
import io.redthread.catalog.NewSku;
import io.redthread.catalog.SkuContent;
import io.redthread.catalog.SkuFlags;
import io.redthread.catalog.SkuMeasures;
import io.redthread.control.store.FindingList;
import io.redthread.control.store.FindingList.Scope;
import io.redthread.identity.DepartmentId;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.platform.paging.PageQuery;
import io.redthread.purchasing.PastOrders;
import io.redthread.support.TradingWorld;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How well evasions are found, on a ledger where it is known which they are: precision (how much of what is found is one) and
 * recall (how much of what is one is found), by kind. The figures are written into the reference.
 */
class LabelledLedgerTest extends ControlTest {

    private static final Path PAGE = Path.of("../docs/reference/control-detection.md");
    private static final Instant BEGIN = Ledger.FROM.atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final Instant END = Ledger.UNTIL.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);

    @Autowired
    private PastOrders past;

    @Autowired
    private Findings findings;

    @Autowired
    private FindingList list;

    @Autowired
    private Categories categories;

    @Autowired
    private Goods goods;

    @Autowired
    private DSLContext sql;

    private record Score(FindingKind kind, int there, int found, int right, int missed) {

        BigDecimal precision() {
            return share(right, found);
        }

        BigDecimal recall() {
            return share(there - missed, there);
        }

        private static BigDecimal share(int part, int whole) {
            return whole == 0
                    ? BigDecimal.ZERO
                    : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
        }
    }

    @Test
    void evasions_of_each_kind_are_found_and_little_else() throws IOException {
        var ledger = new Ledger(departments(), suppliers(), families());
        var orders = ledger.orders();
        for (var i = 0; i < orders.size(); i += 500) {
            past.load(orders.subList(i, Math.min(orders.size(), i + 500)));
        }
        decisions();

        findings.scan(BEGIN, END);
        var found = found();
        var scores = scores(ledger, found);
        assertThat(scores).allSatisfy(score -> {
            assertThat(score.recall()).as("recall of " + score).isGreaterThanOrEqualTo(new BigDecimal("0.80"));
            assertThat(score.precision()).as("precision of " + score).isGreaterThanOrEqualTo(new BigDecimal("0.60"));
        });
        written(page(scores, orders.size()));

        findings.scan(BEGIN, END);
        assertThat(found()).as("scanned twice").hasSameElementsAs(found);
    }

    private static void written(String page) throws IOException {
        if (Boolean.getBoolean("redthread.docs.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("run ./redthread docs and commit what it writes")
                .isEqualTo(page);
    }

    private List<Score> scores(Ledger ledger, List<FindingView> found) {
        return List.of(
                splits(ledger, found),
                people(FindingKind.NEAR_THRESHOLD, Set.of("ledger-near"), found),
                people(FindingKind.REPEATED_URGENT, Set.of("ledger-urgent"), found),
                people(FindingKind.FAST_DECISIONS, Set.of("ledger-stamp-0", "ledger-stamp-1"), found),
                named(
                        FindingKind.PRICE_CREEP,
                        ledger.creeps,
                        found,
                        it -> it.figures().get("sku") + "/"
                                + it.supplier().orElseThrow().value()),
                people(FindingKind.CONCENTRATION, Set.of("ledger-close"), found),
                named(FindingKind.DUPLICATE_LINES, ledger.duplicates, found, FindingView::number));
    }

    private static Score splits(Ledger ledger, List<FindingView> found) {
        var mine = of(FindingKind.SPLIT_ORDERS, found);
        Predicate<FindingView> right = finding -> ledger.splits.stream().anyMatch(split -> common(finding, split) >= 3);
        var missed = ledger.splits.stream()
                .filter(split -> mine.stream().noneMatch(finding -> common(finding, split) >= 3))
                .count();
        return new Score(
                FindingKind.SPLIT_ORDERS,
                ledger.splits.size(),
                mine.size(),
                (int) mine.stream().filter(right).count(),
                (int) missed);
    }

    private static long common(FindingView finding, Set<String> numbers) {
        return finding.documents().stream()
                .map(Evidence::number)
                .filter(numbers::contains)
                .count();
    }

    private static Score people(FindingKind kind, Set<String> labelled, List<FindingView> found) {
        return named(kind, labelled, found, FindingView::person);
    }

    private static Score named(
            FindingKind kind,
            Collection<String> labelled,
            List<FindingView> found,
            java.util.function.Function<FindingView, String> name) {
        var names = of(kind, found).stream().map(name).collect(Collectors.toSet());
        var right = new HashSet<>(names);
        right.retainAll(labelled);
        return new Score(kind, labelled.size(), names.size(), right.size(), labelled.size() - right.size());
    }

    private static List<FindingView> of(FindingKind kind, List<FindingView> found) {
        return found.stream().filter(it -> it.kind() == kind).toList();
    }

    private List<FindingView> found() {
        return transactions.in(() -> {
            var all = new ArrayList<FindingView>();
            var filter = new FindingFilter(null, null, null, null, null, Ledger.FROM, Ledger.UNTIL);
            var page = list.page(filter, Scope.ALL, PageQuery.first(200));
            all.addAll(page.items());
            while (page.next() != null) {
                page = list.page(filter, Scope.ALL, new PageQuery(null, 200, page.next()));
                all.addAll(page.items());
            }
            return all;
        });
    }

    private List<DepartmentId> departments() {
        return List.of(
                team.department(),
                world.team(PASSWORD).department(),
                world.team(PASSWORD).department());
    }

    private List<io.redthread.parties.SupplierId> suppliers() {
        return IntStream.range(0, 12).mapToObj(i -> world.supplier(400)).toList();
    }

    private List<List<Sku>> families() {
        return IntStream.range(0, 5).mapToObj(i -> family()).toList();
    }

    private List<Sku> family() {
        var code = TradingWorld.fresh("fam");
        return transactions.in(() -> {
            var category = categories
                    .create(new CategoryContent(Optional.empty(), code, "品类 " + code, "", 1))
                    .id();
            var skus = IntStream.range(0, 8)
                    .mapToObj(i -> new Sku(TradingWorld.fresh("LED")))
                    .toList();
            goods.register(skus.stream()
                    .map(sku -> new NewSku(sku, content(sku, category)))
                    .toList());
            return skus;
        });
    }

    private static SkuContent content(Sku sku, CategoryId category) {
        return new SkuContent(
                "台账品 " + sku,
                "",
                "",
                Optional.of(category),
                Uom.PCS,
                new SkuFlags(false, false, Optional.empty(), false),
                SkuMeasures.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                "",
                Map.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Six approvers who read, and two who stamp a third of what they get. */
    private void decisions() {
        var random = new java.util.SplittableRandom(7);
        for (var who = 0; who < 8; who++) {
            var name = who < 2 ? "ledger-stamp-" + who : "ledger-reads-" + who;
            for (var i = 0; i < 180; i++) {
                var at = BEGIN.plusSeconds(86_400L * i + 3_600L * who + random.nextInt(3_000));
                var fast = random.nextInt(100) < (who < 2 ? 45 : 3);
                var id = 9_000_000_000L + who * 1_000L + i;
                approval(id, at);
                sql.execute(
                        "insert into approval.act (id, approval_id, at, act, person, username, seconds, address, device)"
                                + " values (?, ?, ?::timestamptz, 'approved', 1, ?, ?, '', '')",
                        id,
                        id,
                        at.toString(),
                        name,
                        fast ? 1 + random.nextInt(4) : 40 + random.nextInt(4_000));
            }
        }
    }

    private void approval(long id, Instant at) {
        sql.execute(
                "insert into approval.approval (id, document_kind, document_id, document_version, number, title, path,"
                        + " submitter, department, amount, currency, urgent, facts, rules, rules_version, outcome, asked,"
                        + " state, submitted_at, ended_at) values (?, 'ledger', ?, 1, ?, '', '', 1, 1, 100, 'CNY', false,"
                        + " '{}', 'ledger', 1, 'route', '', 'approved', ?::timestamptz, ?::timestamptz)",
                id,
                id,
                "LEDGER-" + id,
                at.minusSeconds(60).toString(),
                at.toString());
    }

    private static String page(List<Score> scores, int orders) {
        var page = new StringBuilder();
        page.append("# How well control finds what it looks for\n\n");
        page.append("Measured by `LabelledLedgerTest` with the default settings: half a year of made-up purchasing, ")
                .append(orders)
                .append(
                        " orders, ten honest buyers, three departments, twelve suppliers, five goods families, with evasions of")
                .append(
                        " each kind put in at known places. Split orders are counted by cluster, habits by person, prices by goods")
                .append(
                        " and supplier, double purchases by order. Precision: how much of what was found is one. Recall: how much")
                .append(
                        " of what is one was found. The ledger is made up, and so are these figures' worth elsewhere: they hold the")
                .append(" program to what it did, and are no promise for other data.\n\n");
        page.append(
                "| kind | put in | found | right | precision | recall |\n| --- | ---: | ---: | ---: | ---: | ---: |\n");
        scores.forEach(score -> page.append("| ")
                .append(score.kind().code())
                .append(" | ")
                .append(score.there())
                .append(" | ")
                .append(score.found())
                .append(" | ")
                .append(score.right())
                .append(" | ")
                .append(score.precision())
                .append(" | ")
                .append(score.recall())
                .append(" |\n"));
        return page.toString();
    }
}
