package io.redthread.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redthread.identity.DepartmentDraft;
import io.redthread.identity.Departments;
import io.redthread.identity.People;
import io.redthread.identity.PersonDraft;
import io.redthread.identity.RoleCode;
import io.redthread.identity.domain.ShippedRole;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.platform.database.Transactions;
import io.redthread.sales.IntakeResult;
import io.redthread.sales.OrderIntake;
import io.redthread.support.Browser;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Manual nodes with a form: filled in by their department, in their turn, in full (F12, F15, G1). */
class ManualNodesTest extends RedthreadTest {

    private static final NodeCode CUSTOMS = NodeCode.CUSTOMS_DATA;

    @Autowired
    private TradingWorld world;

    @Autowired
    private OrderIntake intake;

    @Autowired
    private ManualNodes nodes;

    @Autowired
    private Cases cases;

    @Autowired
    private Departments departments;

    @Autowired
    private People people;

    @Autowired
    private Transactions transactions;

    private WarehouseId warehouse;

    @BeforeEach
    void given_a_warehouse() {
        warehouse = world.warehouse("浙江省");
    }

    @Test
    void customs_data_and_the_carrier_are_filled_in_one_after_the_other_before_stock_is_promised() {
        var id = abroad();

        nodes.fill(id, CUSTOMS, customsData());
        assertThat(at(id)).isEqualTo("international-logistics");
        nodes.fill(
                id,
                NodeCode.INTERNATIONAL,
                Map.of("carrier", "DHL", "service", "express", "tracking-number", "JD014600003", "incoterm", "DAP"));

        assertThat(at(id)).isEqualTo("picking");
        assertThat(nodes.sheet(id).entries())
                .extracting(it -> it.content().get("hs-code"))
                .startsWith("851830");
    }

    @Test
    void what_is_missing_or_malformed_is_told_at_its_field_and_nothing_moves() {
        var id = abroad();
        var wrong = customsData();
        wrong.remove("origin");
        wrong.put("hs-code", "85 18");
        wrong.put("declared-value", "0");
        wrong.put("smuggled", "yes");

        assertThatThrownBy(() -> nodes.fill(id, CUSTOMS, wrong))
                .isInstanceOfSatisfying(
                        Refused.class,
                        it -> assertThat(((InvalidInput) it.refusal()).errors())
                                .extracting(error -> error.pointer() + " " + error.code())
                                .containsExactlyInAnyOrder(
                                        "/values/origin value-required",
                                        "/values/hs-code form-pattern",
                                        "/values/declared-value form-number-small",
                                        "/values/smuggled form-field-unknown"));
        assertThat(at(id)).isEqualTo("customs-data");
    }

    @Test
    void a_node_is_filled_in_only_where_the_case_waits() {
        var id = abroad();

        assertThatThrownBy(() -> nodes.fill(id, NodeCode.INTERNATIONAL, Map.of()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> nodes.fill(id, NodeCode.PICKING, Map.of())).isInstanceOf(Refused.class);
        nodes.fill(id, CUSTOMS, customsData());
        assertThatThrownBy(() -> nodes.fill(id, CUSTOMS, customsData())).isInstanceOf(Refused.class);
    }

    @Test
    void only_people_of_the_nodes_department_do_it_and_only_they_have_the_task() {
        var id = abroad();
        var customs = at("customs", "customs-clerk", ShippedRole.CUSTOMS);
        var keeper = at("warehouse", "warehouse-clerk", ShippedRole.WAREHOUSE_KEEPER);
        var request = Map.of("node", "customs-data", "values", customsData());

        assertThat(tasks(keeper)).noneMatch(it -> it.contains(Long.toString(id.value())));
        assertThat(tasks(customs)).anyMatch(it -> it.contains(Long.toString(id.value())));
        keeper.post("/api/process/desk/cases/" + id.value(), request).is(403);
        customs.post("/api/process/desk/cases/" + id.value(), request).is(200);
        assertThat(at(id)).isEqualTo("international-logistics");
    }

    @Test
    void others_see_that_it_was_filled_in_but_not_what() {
        var id = abroad();
        at("customs", "customs-clerk", ShippedRole.CUSTOMS);
        nodes.fill(id, CUSTOMS, customsData());

        var seen = at("finance", "finance-clerk", ShippedRole.ACCOUNTANT)
                .get("/api/process/desk/cases/" + id.value())
                .is(200)
                .json();

        assertThat(seen.at("/entries/0/content/consignee-id").asString()).isEqualTo("••••");
    }

    private CaseId abroad() {
        var order = world.order(world.shop(false))
                .line(world.goods(warehouse, 10).code(), "1", "899")
                .in("cross-border");
        var created = (IntakeResult.Created)
                intake.acceptAndMove(List.of(order.build())).getFirst();
        return new CaseId(created.id().value());
    }

    private static Map<String, String> customsData() {
        return new HashMap<>(Map.of(
                "hs-code", "851830",
                "goods-name", "Headphones",
                "origin", "CN",
                "declared-value", "899.00",
                "currency", "CNY",
                "net-weight", "0.25",
                "consignee-id", "A1234567",
                "reason", "sale"));
    }

    private String at(CaseId id) {
        return cases.read(List.of(id)).getFirst().node().code().value();
    }

    private Browser at(String department, String username, ShippedRole role) {
        transactions.in(() -> {
            var its = departments
                    .byCode(department)
                    .orElseGet(() -> departments.add(new DepartmentDraft(department, department, Optional.empty())));
            if (people.byUsername(username).isEmpty()) {
                var draft = new PersonDraft(
                        username,
                        username,
                        "",
                        "",
                        Optional.of(its.id()),
                        Optional.empty(),
                        Set.of(new RoleCode(role.code().value())));
                password(people.register(draft).id());
            }
            return true;
        });
        return signedIn(username);
    }

    private static List<String> tasks(Browser browser) {
        return browser.get("/api/tasks/mine?limit=200&sort=-openedAt")
                .is(200)
                .json()
                .at("/items")
                .valueStream()
                .map(it -> it.at("/document/path").asString())
                .toList();
    }
}
