package io.redthread.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redthread.identity.Access;
import io.redthread.identity.CurrentAccess;
import io.redthread.identity.DataScope;
import io.redthread.identity.DepartmentDraft;
import io.redthread.identity.Departments;
import io.redthread.identity.People;
import io.redthread.identity.Permission;
import io.redthread.identity.PersonDraft;
import io.redthread.identity.PersonFacts;
import io.redthread.identity.PersonId;
import io.redthread.identity.domain.ShippedRole;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Refused;
import io.redthread.platform.database.Transactions;
import io.redthread.process.PracticeSettings.Wanted;
import io.redthread.sales.IntakeResult;
import io.redthread.sales.OrderIntake;
import io.redthread.support.Browser;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The practice ground: worked node by node, scored, kept apart from real orders, asked for at gated nodes (Z9, G8, M3). */
class PracticeTest extends RedthreadTest {

    private static final String CUSTOMS = "customs";
    private static final Map<String, String> DATA = Map.of(
            "hs-code",
            "851830",
            "goods-name",
            "Headphones",
            "origin",
            "CN",
            "declared-value",
            "899.00",
            "currency",
            "CNY",
            "net-weight",
            "0.25",
            "consignee-id",
            "A1234567",
            "reason",
            "sale");

    @Autowired
    private TradingWorld world;

    @Autowired
    private OrderIntake intake;

    @Autowired
    private Practices practices;

    @Autowired
    private PracticeSettings settings;

    @Autowired
    private Standards standards;

    @Autowired
    private ManualNodes nodes;

    @Autowired
    private Departments departments;

    @Autowired
    private People people;

    @Autowired
    private Transactions transactions;

    @Autowired
    private DSLContext sql;

    private WarehouseId warehouse;

    @BeforeEach
    void given_a_warehouse() {
        warehouse = world.warehouse("浙江省");
        gates();
    }

    @AfterEach
    void then_nothing_is_gated() {
        gates();
    }

    @Test
    void a_practice_without_a_fault_is_passed_with_a_hundred() {
        var me = at(CUSTOMS, "practice-good");

        var run = as(me, () -> worked("normal", "warehouse", List.of()));

        assertThat(run.score()).contains(100);
        assertThat(run.passed()).isTrue();
    }

    @Test
    void who_falls_into_the_traps_fails_though_all_else_was_right() {
        var me = at(CUSTOMS, "practice-trapped");

        var run = as(me, () -> {
            var begun = practices.begin(standard("normal"), "warehouse");
            var trapped = IntStream.range(0, begun.moves())
                    .filter(at ->
                            practices.sheet(begun.id()).moves().get(at).trap().isPresent())
                    .boxed()
                    .toList();
            return worked("normal", "warehouse", trapped);
        });

        assertThat(run.passed()).isFalse();
        assertThat(run.score()).hasValueSatisfying(it -> assertThat(it).isBetween(20, 79));
    }

    @Test
    void each_move_has_one_try_and_an_open_practice_is_gone_on_with() {
        var me = at(CUSTOMS, "practice-once");

        as(me, () -> {
            var run = practices.begin(standard("normal"), "warehouse");
            practices.answer(run.id(), 1, new PracticeAnswer("wrong", Map.of()));
            assertThatThrownBy(() -> practices.answer(run.id(), 1, new PracticeAnswer("again", Map.of())))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> practices.answer(run.id(), 3, new PracticeAnswer("early", Map.of())))
                    .isInstanceOf(Refused.class);
            return assertThat(practices.begin(standard("normal"), "warehouse").answered())
                    .isEqualTo(1);
        });
    }

    @Test
    void of_many_windows_that_answer_a_move_one_counts() throws Exception {
        var me = at(CUSTOMS, "practice-racer");
        var run = as(me, () -> practices.begin(standard("normal"), "warehouse"));
        var refused = new ArrayList<Integer>();

        try (var threads = Executors.newFixedThreadPool(8)) {
            var tries = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() ->
                            as(me, () -> practices.answer(run.id(), 1, new PracticeAnswer("code-" + i, Map.of())))))
                    .toList();
            for (var one : tries) {
                try {
                    one.get();
                } catch (java.util.concurrent.ExecutionException e) {
                    refused.add(1);
                }
            }
        }

        assertThat(refused).hasSize(7);
        assertThat(as(me, () -> practices.sheet(run.id())).answers()).hasSize(1);
    }

    @Test
    void nothing_but_the_practices_own_rows_changes() {
        var me = at(CUSTOMS, "practice-apart");
        var before = rows();

        as(me, () -> worked("normal", "warehouse", List.of(0)));
        as(me, () -> worked("cross-border", CUSTOMS, List.of(1)));

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void only_who_has_passed_works_at_a_gated_node_once_the_grace_is_over() {
        var passed = at(CUSTOMS, "practice-passed");
        var other = at(CUSTOMS, "practice-other");
        as(passed, () -> worked("cross-border", CUSTOMS, List.of()));

        gates(new Wanted("cross-border", NodeCode.CUSTOMS_DATA, 7));
        as(other, () -> fill(abroad()));
        gates(new Wanted("cross-border", NodeCode.CUSTOMS_DATA, 0));

        assertThatThrownBy(() -> as(other, () -> fill(abroad())))
                .isInstanceOfSatisfying(
                        Refused.class,
                        it -> assertThat(((PracticeNeeded) it.refusal()).path()).startsWith("/process/practice"));
        as(passed, () -> fill(abroad()));
    }

    @Test
    void the_answer_is_told_after_the_move_and_not_before() {
        at(CUSTOMS, "practice-browser");
        var browser = signedIn("practice-browser");
        var id = begin(browser);

        var before = browser.get("/api/process/practice/runs/" + id).is(200);
        var after = browser.post(
                        "/api/process/practice/runs/" + id + "/answers", Map.of("move", 1, "value", "nothing-like-it"))
                .is(200)
                .json();

        assertThat(before.body()).doesNotContain("why").doesNotContain("trap");
        assertThat(after.at("/done/0/right").asBoolean()).isFalse();
        assertThat(after.at("/done/0/why/zh").asString()).isNotBlank();
        assertThat(after.at("/done/0/instruction/zh").asString()).isNotBlank();
    }

    @Test
    void others_practices_results_and_settings_are_refused() {
        at(CUSTOMS, "practice-mine");
        at(CUSTOMS, "practice-curious");
        var id = begin(signedIn("practice-mine"));
        var curious = signedIn("practice-curious");

        curious.get("/api/process/practice/runs/" + id).is(404);
        curious.get("/api/process/practice/results").is(403);
        curious.put("/api/process/practice/setting", Map.of("passMark", 1, "orders", 8, "revision", 1))
                .is(403);
        signedInAs(ShippedRole.ACCOUNTANT).get("/api/process/practice").is(403);
    }

    @Test
    void operations_see_who_has_passed_and_who_has_not() {
        var me = at(CUSTOMS, "practice-listed");
        as(me, () -> worked("cross-border", CUSTOMS, List.of()));
        var worked = Long.toString(standard("cross-border").value());

        var rows = signedInAs(ShippedRole.OPERATIONS)
                .get("/api/process/practice/results")
                .is(200)
                .json()
                .valueStream()
                .filter(it -> it.at("/name").asString().equals("practice-listed"))
                .filter(it -> it.at("/offer/standard").asString().equals(worked))
                .toList();

        assertThat(rows)
                .singleElement()
                .satisfies(it -> assertThat(it.at("/standing/best").asInt()).isEqualTo(100));
    }

    private String begin(Browser browser) {
        return browser.post(
                        "/api/process/practice/runs",
                        Map.of("standard", Long.toString(standard("normal").value()), "department", "warehouse"))
                .is(200)
                .json()
                .at("/id")
                .asString();
    }

    /** Does a practice to its end, those moves wrong and all others right. */
    private PracticeRun worked(String scenario, String department, List<Integer> wrong) {
        var run = practices.begin(standard(scenario), department);
        for (var at = run.answered(); at < run.moves(); at++) {
            var right = practices.sheet(run.id()).moves().get(at).right();
            var given = wrong.contains(at) ? "wrong" : right.value();
            practices.answer(run.id(), at + 1, new PracticeAnswer(given, right.fields()));
        }
        return practices.sheet(run.id()).run();
    }

    /** What stands in every table that is not the practices' own or the journal's. */
    private Map<String, String> rows() {
        return sql.fetch("""
            select schemaname || '.' || relname as name,
                   (xpath('/row/c/text()', query_to_xml(format(
                       'select md5(string_agg(t::text, '';'' order by t::text)) as c from %I.%I t',
                       schemaname, relname), true, true, '')))[1]::text as rows
              from pg_stat_user_tables
             where relname <> 'flyway_schema_history' and relname not like '%tally%' and (schemaname in ('sales', 'inventory', 'fulfilment', 'tasks', 'catalog', 'parties')
                or schemaname = 'process' and relname not like 'practice%')
            """)
                .intoMap(row -> row.get("name", String.class), row -> String.valueOf(row.get("rows", String.class)));
    }

    private void gates(Wanted... gates) {
        settings.change(80, 8, List.of(gates), settings.get().revision());
    }

    private boolean fill(CaseId id) {
        nodes.fill(id, NodeCode.CUSTOMS_DATA, DATA);
        return true;
    }

    private CaseId abroad() {
        var order = world.order(world.shop(false))
                .line(world.goods(warehouse, 10).code(), "1", "899")
                .in("cross-border");
        var created = (IntakeResult.Created) CurrentAccess.asSystem(
                () -> intake.acceptAndMove(List.of(order.build())).getFirst());
        return new CaseId(created.id().value());
    }

    private StandardId standard(String scenario) {
        return standards.published(scenario).id();
    }

    private PersonId at(String department, String username) {
        return transactions.in(() -> {
            var its = departments
                    .byCode(department)
                    .orElseGet(() -> departments.add(new DepartmentDraft(department, department, Optional.empty())));
            return people.byUsername(username).map(PersonFacts::id).orElseGet(() -> {
                var draft = new PersonDraft(
                        username,
                        username,
                        "",
                        "",
                        Optional.of(its.id()),
                        Optional.empty(),
                        Set.of(ShippedRole.CUSTOMS.code()));
                var id = people.register(draft).id();
                password(id);
                return id;
            });
        });
    }

    private <T> T as(PersonId person, java.util.function.Supplier<T> work) {
        var department = departments.byCode(CUSTOMS).orElseThrow().id();
        var access = new Access(person, department, Set.of(), EnumSet.allOf(Permission.class), DataScope.OWN);
        return CurrentAccess.as(access, work::get);
    }
}
