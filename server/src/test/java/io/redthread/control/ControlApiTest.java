package io.redthread.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.purchasing.OrderReceipt;
import io.redthread.support.Answer;
import io.redthread.support.Browser;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Findings over HTTP: who sees and judges them, what stands on an approver's page, and who is kept out. */
class ControlApiTest extends ControlTest {

    private static final String FINDINGS = "/api/control/findings";

    @Autowired
    private Examination examination;

    private List<OrderReceipt> parts = List.of();

    @BeforeEach
    void an_order_split_in_five() {
        parts = IntStream.range(0, 5)
                .mapToObj(i -> submitted(Integer.toString(11_990 + i)))
                .toList();
        for (var looked = examination.next(); looked > 0; ) {
            looked = examination.next();
        }
    }

    @Test
    void the_approver_sees_the_flag_with_its_evidence_and_the_buyer_only_what_counts() {
        var path = "/api/approval/documents/purchase-order/" + last().id().value();
        var seen = role("fin").get(path).is(200);

        assertThat(seen.body()).contains("split-orders").contains("/control/findings/");
        assertThat(seen.text("/approval/amount/amount")).isEqualTo("11994.00");
        assertThat(seen.text("/approval/counting/amount")).isEqualTo("59960.00");
        var own = role("buyer").get(path).is(200);
        assertThat(own.body()).contains("\"counting\"").doesNotContain("split-orders");
    }

    @Test
    void the_finance_head_lists_reads_exports_and_judges() {
        var finance = role("fin");
        var listed = finance.get(FINDINGS + "?kind=split-orders&q=" + last().number())
                .is(200);
        var id = listed.text("/items/0/finding/id");
        assertThat(listed.text("/items/0/finding/documents/4/number")).isEqualTo(last().number());
        assertThat(finance.get(FINDINGS + "/export?format=csv&q=" + last().number())
                        .is(200)
                        .body())
                .contains(last().number());

        judge(finance, id, Map.of("revision", 1, "verdict", "dismissed", "reason", ""))
                .isProblem(422, "platform/invalid-input");
        judge(finance, id, Map.of("revision", 1, "verdict", "dismissed", "reason", "分批到货"))
                .is(200);
        judge(finance, id, Map.of("revision", 1, "verdict", "useful", "reason", "再看"))
                .isProblem(409, "control/judged-meanwhile");

        assertThat(finance.get(FINDINGS + "/" + id).is(200).text("/finding/reason"))
                .isEqualTo("分批到货");
        assertThat(finance.get("/api/approval/documents/purchase-order/"
                                + last().id().value())
                        .is(200)
                        .body())
                .doesNotContain("split-orders");
    }

    @Test
    void the_head_sees_the_own_department_and_nobody_judges_himself() {
        var found = role("head").get(FINDINGS + "?q=" + last().number()).is(200);
        assertThat(found.text("/items/0/finding/number")).isEqualTo(last().number());
        var elsewhere = world.team(PASSWORD);

        var other = signedIn(elsewhere.code() + "-head");
        var id = found.text("/items/0/finding/id");
        other.get(FINDINGS + "/" + id).isProblem(404, "control/finding-not-found");
        judge(other, id, Map.of("revision", 1, "verdict", "useful", "reason", "x"))
                .isProblem(404, "control/finding-not-found");
    }

    @Test
    void keeps_out_who_does_not_look_after_control() {
        role("buyer").get(FINDINGS).isProblem(403, "identity/permission-missing");
        role("ops").get(FINDINGS).isProblem(403, "identity/permission-missing");
        signedInAs(ShippedRole.WAREHOUSE_KEEPER)
                .get("/api/control/overview")
                .isProblem(403, "identity/permission-missing");
        role("head").put("/api/control/settings", Map.of()).isProblem(403, "identity/permission-missing");
        role("fin").get("/api/control/amounts?band=4711").isProblem(422, "platform/invalid-input");
    }

    private OrderReceipt last() {
        return parts.getLast();
    }

    private static Answer judge(Browser who, String id, Map<String, ?> said) {
        return who.post(FINDINGS + "/" + id + "/judgement", said);
    }

    private Browser role(String who) {
        return signedIn(team.code() + "-" + who);
    }
}
