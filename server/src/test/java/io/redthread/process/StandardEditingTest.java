package io.redthread.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redthread.identity.DepartmentDraft;
import io.redthread.identity.Departments;
import io.redthread.identity.domain.ShippedRole;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Label;
import io.redthread.kernel.Refused;
import io.redthread.platform.database.Transactions;
import io.redthread.process.FormField.Type;
import io.redthread.process.StandardPublishing.Wanted;
import io.redthread.sales.IntakeResult;
import io.redthread.sales.OrderIntake;
import io.redthread.sales.Orders;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Standards edited by their owners: drafts, checks, versions, running orders, forced order (F9, G1, M3–M5). */
class StandardEditingTest extends RedthreadTest {

    private static final Scenario SCENARIO = Scenario.CROSS_BORDER;
    private static final NodeCode OWN = new NodeCode("gift-wrap");

    @Autowired
    private TradingWorld world;

    @Autowired
    private OrderIntake intake;

    @Autowired
    private Orders orders;

    @Autowired
    private StandardDrafts drafts;

    @Autowired
    private StandardPublishing publishing;

    @Autowired
    private RunningMoves moves;

    @Autowired
    private ManualNodes manual;

    @Autowired
    private Cases cases;

    @Autowired
    private Engine engine;

    @Autowired
    private Departments departments;

    @Autowired
    private Transactions transactions;

    @Autowired
    private Clock clock;

    private WarehouseId warehouse;

    @BeforeEach
    void given_departments_and_no_draft() {
        warehouse = world.warehouse("浙江省");
        transactions.in(() -> {
            for (var code : List.of("operations", "customs", "customer-service", "warehouse", "purchasing")) {
                if (departments.byCode(code).isEmpty()) {
                    departments.add(new DepartmentDraft(code, code, Optional.empty()));
                }
            }
            return true;
        });
        discard();
    }

    @AfterEach
    void then_the_shipped_nodes_are_in_force_again() {
        discard();
        var draft = drafts.begin(SCENARIO);
        var shipped = draft.standard().nodes().stream()
                .filter(node -> !node.code().equals(OWN))
                .toList();
        publish(saved(draft, shipped));
    }

    @Test
    void a_new_version_counts_for_new_orders_and_running_ones_stay_on_theirs() {
        var before = taken("cross-border");

        publish(with(own("")));

        var after = taken("cross-border");
        assertThat(standardOf(after)).isNotEqualTo(standardOf(before));
        assertThat(at(before)).isEqualTo("customs-data");
        assertThat(at(after)).isEqualTo("gift-wrap");
        manual.fill(after, OWN, Map.of("paper", "red"));
        assertThat(at(after)).isEqualTo("customs-data");
    }

    @Test
    void a_version_with_a_later_day_waits_for_it() {
        var draft = with(own(""));
        var coming = publishing.publish(
                SCENARIO,
                new Wanted(draft.revision(), Optional.of(clock.instant().plus(Duration.ofDays(30))), "later", ""));

        assertThat(at(taken("cross-border"))).isEqualTo("customs-data");
        assertThatThrownBy(() -> moves.move(coming.standard().id())).isInstanceOf(Refused.class);
    }

    @Test
    void only_orders_that_meet_the_condition_pass_a_conditional_node() {
        publish(with(own("amount >= 50000")));

        assertThat(at(taken("cross-border", "499"))).isEqualTo("customs-data");
        assertThat(at(taken("cross-border", "500"))).isEqualTo("gift-wrap");
    }

    @Test
    void running_orders_are_moved_by_an_act_and_do_first_what_they_have_not_done() {
        var early = taken("cross-border");
        var late = taken("cross-border");
        manual.fill(late, NodeCode.CUSTOMS_DATA, customsData());
        manual.fill(late, NodeCode.INTERNATIONAL, carrier());
        assertThat(at(late)).isEqualTo("picking");
        var next = publish(with(own("")));

        var moved = moves.move(next.standard().id());

        assertThat(moved.again()).isPositive();
        assertThat(at(early)).isEqualTo("gift-wrap");
        assertThat(standardOf(late)).isNotEqualTo(next.standard().id());
        assertThat(at(late)).isEqualTo("picking");
    }

    @Test
    void core_nodes_cannot_be_taken_out_and_faults_are_told_at_their_place() {
        var draft = drafts.begin(SCENARIO);
        var without = draft.standard().nodes().stream()
                .filter(node -> !node.code().equals(NodeCode.ALLOCATION))
                .toList();
        assertThatThrownBy(() -> drafts.save(SCENARIO, draft.revision(), "", without))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.refusal()).isInstanceOf(CoreNodeStays.class));

        var nodes = new ArrayList<>(draft.standard().nodes());
        nodes.add(8, bare(OWN));
        var saved = saved(draft, nodes);

        assertThat(drafts.check(saved))
                .filteredOn(it -> it.node().equals(OWN.value()))
                .extracting(StandardFinding::code)
                .contains("owner", "text-missing", "form-missing", "condition");
        assertThatThrownBy(() -> publish(saved)).isInstanceOf(Refused.class);
    }

    @Test
    void a_node_between_allocation_and_dispatch_or_a_core_node_out_of_order_is_found() {
        var draft = drafts.begin(SCENARIO);
        var nodes = new ArrayList<>(draft.standard().nodes());
        var picking = nodes.stream().map(Node::code).toList().indexOf(NodeCode.PICKING);
        nodes.add(picking, own(""));
        var review = nodes.remove(2);
        nodes.add(1, review);

        assertThat(drafts.check(saved(draft, nodes)))
                .extracting(StandardFinding::code)
                .contains("inside-warehouse", "core-order");
    }

    @Test
    void two_who_write_the_same_draft_do_not_overwrite_each_other() {
        var draft = drafts.begin(SCENARIO);
        assertThatThrownBy(() -> drafts.begin(SCENARIO)).isInstanceOf(Refused.class);
        saved(draft, draft.standard().nodes());

        assertThatThrownBy(() -> saved(draft, draft.standard().nodes())).isInstanceOf(Refused.class);
    }

    @Test
    void what_a_draft_changes_is_told_node_by_node() {
        var draft = with(own(""));
        var shorter = draft.standard().nodes().stream()
                .map(node -> node.code().equals(NodeCode.REVIEW) ? limited(node, 600) : node)
                .toList();

        assertThat(drafts.changes(saved(draft, shorter)))
                .extracting(it -> it.kind() + " " + it.node() + " " + it.field())
                .contains("added gift-wrap ", "changed review limitSeconds");
    }

    @Test
    void publishing_is_announced_to_the_departments_concerned_with_receipts() {
        var clerk = person("customs-reader", ShippedRole.CUSTOMS.code());
        publish(with(own("")));
        var admin = signedInAs(ShippedRole.ADMINISTRATOR);

        var newest = admin.get("/api/process/announcements").is(200).json().at("/0/announcement");

        assertThat(newest.at("/changes").toString()).contains("gift-wrap");
        admin.get("/api/process/announcements/" + newest.at("/id").asString() + "/readers")
                .is(200);
        signedIn("customs-reader")
                .post("/api/process/announcements/" + newest.at("/id").asString() + "/read", Map.of())
                .is(422);
        assertThat(clerk).isNotNull();
    }

    @Test
    void only_who_may_edit_standards_drafts_and_publishes() {
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);
        keeper.get("/api/process/standards/promotion/versions").is(200);
        keeper.post("/api/process/standards/promotion/draft", Map.of()).is(403);
        keeper.post("/api/process/standards/promotion/draft/publish", Map.of()).is(403);

        var operations = signedInAs(ShippedRole.OPERATIONS);
        operations.get("/api/process/standards/nowhere/versions").is(422);
        operations
                .post("/api/process/standards/cross-border/draft/publish", Map.of("revision", 1, "note", "x"))
                .is(404);
    }

    @Test
    void what_the_page_reads_it_can_send_back() {
        var operations = signedInAs(ShippedRole.OPERATIONS);
        var page = operations
                .post("/api/process/standards/cross-border/draft", Map.of())
                .is(200)
                .json();
        var nodes = new ArrayList<Map<String, Object>>();
        page.at("/standard/nodes").valueStream().forEach(node -> {
            var sent = new java.util.LinkedHashMap<String, Object>();
            node.properties().forEach(entry -> sent.put(entry.getKey(), entry.getValue()));
            sent.keySet().removeAll(List.of("position", "core"));
            nodes.add(sent);
        });

        var saved = operations
                .put("/api/process/standards/cross-border/draft", Map.of("revision", 1, "note", "", "nodes", nodes))
                .is(200)
                .json();

        assertThat(saved.at("/changes")).isEmpty();
        assertThat(saved.at("/findings")).isEmpty();
        assertThat(saved.at("/head/revision").asInt()).isEqualTo(2);
    }

    @Test
    void whatever_is_called_in_whatever_order_no_case_enters_a_node_early() {
        publish(with(own("")));
        var random = new SplittableRandom(20_261_128L);
        var id = taken("cross-border");
        var reached = position(id);
        for (var i = 0; i < 120; i++) {
            var before = position(id);
            attempt(id, random);
            reached = position(id);
            assertThat(reached).isLessThanOrEqualTo(before + 1 + automaticAhead(id, before));
            assertThat(factsOf(id))
                    .as("every node before %s has a fact", reached)
                    .contains(passed(reached));
        }
    }

    /** Something a caller might try; most of it is refused. */
    private void attempt(CaseId id, SplittableRandom random) {
        var nodes = cases.read(List.of(id)).getFirst().standard().nodes();
        var node = nodes.get(random.nextInt(nodes.size())).code();
        try {
            switch (random.nextInt(6)) {
                case 0 -> manual.fill(id, node, Map.of("paper", "red"));
                case 1 -> manual.fill(id, node, random.nextInt(3) == 0 ? customsData() : Map.of());
                case 2 -> manual.fill(id, node, carrier());
                case 3 -> orders.approve(List.of(new io.redthread.sales.OrderId(id.value())), "");
                case 4 -> orders.retry(List.of(new io.redthread.sales.OrderId(id.value())));
                default -> orders.balancePaid(List.of(new io.redthread.sales.OrderId(id.value())));
            }
            engine.drain();
        } catch (Refused expected) {
            assertThat(expected.refusal()).isNotNull();
        }
    }

    private int automaticAhead(CaseId id, int before) {
        var nodes = cases.read(List.of(id)).getFirst().standard().nodes();
        return (int) nodes.stream()
                .filter(node -> node.position() > before && node.automatic())
                .count();
    }

    private List<Integer> factsOf(CaseId id) {
        return cases.facts(id).stream()
                .flatMap(fact -> java.util.stream.IntStream.rangeClosed(fact.firstPosition(), fact.lastPosition())
                        .boxed())
                .distinct()
                .toList();
    }

    private static Integer[] passed(int reached) {
        return java.util.stream.IntStream.range(1, reached).boxed().toArray(Integer[]::new);
    }

    private int position(CaseId id) {
        return cases.read(List.of(id)).getFirst().node().position();
    }

    private StandardVersion with(Node node) {
        var draft = drafts.begin(SCENARIO);
        var nodes = new ArrayList<>(draft.standard().nodes());
        nodes.removeIf(it -> it.code().equals(node.code()));
        var customs = nodes.stream().map(Node::code).toList().indexOf(NodeCode.CUSTOMS_DATA);
        nodes.add(customs, node);
        return saved(draft, nodes);
    }

    private StandardVersion saved(StandardVersion draft, List<Node> nodes) {
        var placed = new ArrayList<Node>();
        nodes.forEach(node -> placed.add(node.at(placed.size() + 1)));
        return drafts.save(SCENARIO, draft.revision(), "", placed);
    }

    private StandardVersion publish(StandardVersion draft) {
        return publishing.publish(SCENARIO, new Wanted(draft.revision(), Optional.empty(), "test", ""));
    }

    private void discard() {
        if (drafts.versions(SCENARIO).stream().anyMatch(it -> it.state() == StandardState.DRAFT)) {
            drafts.discard(SCENARIO);
        }
    }

    private static Node own(String condition) {
        var form = new NodeForm(List.of(FormField.needed("paper", Type.TEXT, "包装纸", "Paper")));
        var text = new Label("礼品包装", "Gift wrap");
        return new Node(1, OWN, false, "operations", Duration.ofHours(1), text, text, text)
                .with(new NodeDetails(
                        Optional.of(Duration.ofHours(1)), Optional.of(form), condition, Optional.empty(), List.of()));
    }

    private static Node bare(NodeCode code) {
        var nothing = new Label("", "");
        return new Node(1, code, false, "nobody", Duration.ofHours(1), nothing, nothing, nothing)
                .with(new NodeDetails(Optional.empty(), Optional.empty(), "amout > 1", Optional.empty(), List.of()));
    }

    private static Node limited(Node node, long seconds) {
        return new Node(
                node.position(),
                node.code(),
                node.automatic(),
                node.ownerDepartment(),
                Duration.ofSeconds(seconds),
                node.title(),
                node.instruction(),
                node.tools(),
                node.details());
    }

    private CaseId taken(String scenario) {
        return taken(scenario, "100");
    }

    private CaseId taken(String scenario, String amount) {
        var order = world.order(world.shop(false))
                .line(world.goods(warehouse, 10).code(), "1", amount)
                .in(scenario);
        var created = (IntakeResult.Created)
                intake.acceptAndMove(List.of(order.build())).getFirst();
        return new CaseId(created.id().value());
    }

    private String at(CaseId id) {
        return cases.read(List.of(id)).getFirst().node().code().value();
    }

    private StandardId standardOf(CaseId id) {
        return cases.read(List.of(id)).getFirst().standard().id();
    }

    private static Map<String, String> customsData() {
        return Map.of(
                "hs-code", "851830",
                "goods-name", "Headphones",
                "origin", "CN",
                "declared-value", "899.00",
                "currency", "CNY",
                "net-weight", "0.25",
                "consignee-id", "A1234567",
                "reason", "sale");
    }

    private static Map<String, String> carrier() {
        return List.of("carrier=DHL", "service=express", "tracking-number=JD014600003", "incoterm=DAP").stream()
                .map(it -> it.split("="))
                .collect(Collectors.toMap(it -> it[0], it -> it[1]));
    }
}
