package io.redthread.approval;

import static io.redthread.approval.store.jooq.Tables.ACT;
import static io.redthread.approval.store.jooq.Tables.REFUSED_ATTEMPT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redthread.identity.RoleCode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Settings, files and lists over HTTP. */
class ApprovalApiTest extends ApprovalTest {

    private static final String PNG = "\u0089PNG";

    @Autowired
    private Talk talk;

    @Autowired
    private ApprovalFiles files;

    @Test
    void small_amounts_pass_automatically_when_that_is_set() {
        limits(Map.of("autoPass", true));
        try {
            var order = order("4999.99");
            var routing = transactions.in(() -> approvals.submit(order));

            assertThat(routing.outcome()).isEqualTo(Outcome.AUTO);
            assertThat(subject.told(order.document()).orElseThrow().result()).isEqualTo(ApprovalState.APPROVED);
            assertThat(raised(order("5000.00")).outcome()).isEqualTo(Outcome.ROUTE);
        } finally {
            limits(Map.of("autoPass", false));
        }
    }

    @Test
    void settings_somebody_else_changed_meanwhile_are_not_overwritten() {
        var operations = signedIn("operations");
        var seen = operations.get("/api/approval/settings").is(200).json().at("/limits");
        operations.put("/api/approval/settings", seen).is(200);

        operations.put("/api/approval/settings", seen).isProblem(409, "approval/settings-changed");
    }

    @Test
    void the_place_of_the_cfo_is_a_setting() {
        var operations = signedIn("operations");
        var before = operations.get("/api/approval/settings").is(200).json().at("/roles");
        var moved = new ArrayList<JsonNode>(before.valueStream().toList());
        Collections.swap(moved, 4, 5);
        operations.put("/api/approval/settings/roles", Map.of("roles", moved)).is(200);
        try {
            var it = raised(order("buyer", "60000.00", false, Map.of("overBudget", 500L)));

            assertThat(route(it)).isEqualTo("department-head > finance-head > general-manager > cfo");
        } finally {
            operations
                    .put("/api/approval/settings/roles", Map.of("roles", before))
                    .is(200);
        }
    }

    @Test
    void a_step_role_that_rules_use_cannot_be_left_out() {
        var operations = signedIn("operations");
        var roles = operations.get("/api/approval/settings").is(200).json().at("/roles");
        var fewer = roles.valueStream()
                .filter(it -> !it.at("/code").asString().equals("cfo"))
                .toList();

        operations.put("/api/approval/settings/roles", Map.of("roles", fewer)).isProblem(422, "platform/invalid-input");
    }

    @Test
    void a_file_goes_with_a_comment_and_comes_back_as_a_download() {
        var it = raised(order("3000.00"));
        var bytes = PNG.getBytes(StandardCharsets.ISO_8859_1);
        var file = as("dept.head", () -> transactions.in(() -> files.keep("C:\\资料\\报价.png", bytes)));
        as("dept.head", () -> {
            talk.comment(it.id(), "", List.of(), List.of(file.id()));
            return true;
        });

        var answer = signedIn("dept.head")
                .get("/api/approval/approvals/" + it.id().value() + "/files/"
                        + file.id().value())
                .is(200);

        assertThat(file.name()).isEqualTo("报价.png");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThatThrownBy(() -> as("operations", () -> {
                    talk.comment(it.id(), "", List.of(), List.of(file.id()));
                    return true;
                }))
                .hasMessageContaining("file-unknown");
    }

    @Test
    void a_file_that_is_not_what_it_says_is_refused() {
        assertThatThrownBy(() -> transactions.in(() -> files.keep("报价.pdf", PNG.getBytes(StandardCharsets.UTF_8))))
                .hasMessageContaining("file-kind-refused");
        assertThatThrownBy(() -> transactions.in(() -> files.keep("a.exe", new byte[] {1})))
                .hasMessageContaining("file-kind-refused");
    }

    @Test
    void what_was_written_down_cannot_be_changed() {
        raised(order("3000.00"));

        assertThatThrownBy(() -> sql.update(ACT).set(ACT.OPINION, "别的").execute())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> sql.deleteFrom(REFUSED_ATTEMPT).execute())
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void a_stranger_does_not_see_an_approval() {
        person("stranger-buyer", new RoleCode("buyer"));
        var it = raised(order("3000.00"));
        var path = "/api/approval/approvals/" + it.id().value();

        signedIn("stranger-buyer").get(path).isProblem(404, "approval/approval-not-found");
        assertThat(signedIn("buyer")
                        .get(path)
                        .is(200)
                        .json()
                        .at("/mine/mayWithdraw")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void the_inbox_names_what_waits_soonest_first() {
        var it = raised(order("buyer", "3000.00", true, Map.of()));

        var items = signedIn("dept.head")
                .get("/api/approval/inbox?limit=200")
                .is(200)
                .json()
                .at("/items");

        assertThat(items.valueStream().map(item -> item.at("/number").asString()))
                .contains(it.number());
        assertThat(items.valueStream().map(item -> item.at("/dueAt").asString()))
                .isSorted();
    }

    private void limits(Map<String, Object> changed) {
        var operations = signedIn("operations");
        var seen = operations.get("/api/approval/settings").is(200).json().at("/limits");
        var wanted = new LinkedHashMap<String, Object>();
        seen.properties().forEach(field -> wanted.put(field.getKey(), field.getValue()));
        wanted.putAll(changed);
        operations.put("/api/approval/settings", wanted).is(200);
    }
}
