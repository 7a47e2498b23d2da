package io.redthread.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.approval.domain.PurchaseOrderPolicy;
import io.redthread.identity.Ceilings;
import io.redthread.identity.RoleCode;
import io.redthread.rules.BacktestState;
import io.redthread.rules.Backtests;
import io.redthread.rules.Facts;
import io.redthread.rules.Finding;
import io.redthread.rules.Judgement;
import io.redthread.rules.PastCases;
import io.redthread.rules.Rule;
import io.redthread.rules.RuleChecks;
import io.redthread.rules.RuleDomains;
import io.redthread.rules.RuleSets;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the checks say of approval rules because of who is there (Z2), and what past requests say of drafts (Z1). */
class PolicyChecksTest extends ApprovalTest {

    @Autowired
    private RuleChecks checks;

    @Autowired
    private RuleSets sets;

    @Autowired
    private Backtests backtests;

    @Autowired
    private PastApprovals past;

    @Autowired
    private RuleDomains domains;

    @Autowired
    private Ceilings ceilings;

    @Autowired
    private Circumstances circumstances;

    @Test
    void the_shipped_rules_raise_no_alarm() {
        var report = checks.check(PurchaseOrderPolicy.NAME, PurchaseOrderPolicy.shipped());

        assertThat(report.findings())
                .filteredOn(it -> it.severity() != Finding.Severity.INFO)
                .isEmpty();
    }

    @Test
    void an_approver_without_authority_is_found_with_an_example_order() {
        ceiling("20000");
        try {
            var report = checks.check(PurchaseOrderPolicy.NAME, PurchaseOrderPolicy.shipped());

            assertThat(report.findings())
                    .filteredOn(it -> it.code().equals("approver-without-authority"))
                    .isNotEmpty()
                    .allSatisfy(it -> assertThat(it.example().orElseThrow().value("goods"))
                            .contains("regular"));
        } finally {
            ceiling("50000");
        }
    }

    @Test
    void a_step_role_that_does_not_exist_is_found() {
        var rules = new ArrayList<>(PurchaseOrderPolicy.shipped());
        rules.add(new Rule("odd", "supplierQualified == false", "legal", "无资质", "Not qualified"));

        assertThat(checks.check(PurchaseOrderPolicy.NAME, rules).findings())
                .extracting(Finding::code)
                .contains("result-unknown");
    }

    @Test
    void replaying_the_version_that_decided_reproduces_every_recorded_route() {
        for (var amount : List.of("3000.00", "4999.99", "5000.00", "30000.00", "49999.99", "50000.00", "80000.00")) {
            raised(order(amount));
        }
        var domain = domains.named(PurchaseOrderPolicy.NAME);
        var cases = past.of(PurchaseOrderPolicy.NAME);
        var seen = new AtomicInteger();

        cases.each(today(), clock.instant().plusSeconds(1), it -> {
            var again = domain.outcome(
                    sets.compiled(PurchaseOrderPolicy.NAME, it.version()).matching(it.facts()));
            assertThat(again).as(it.number()).isEqualTo(it.recorded().orElseThrow());
            seen.incrementAndGet();
        });

        assertThat(seen.get()).isGreaterThanOrEqualTo(7).isEqualTo((int)
                cases.count(today(), clock.instant().plusSeconds(1)));
    }

    /** Since when all that was raised went by the rules; made-up requests of longer ago did not. */
    private Instant today() {
        return clock.instant().minus(Duration.ofDays(1));
    }

    @Test
    void a_draft_tried_on_past_requests_tells_levels_time_and_load() {
        raised(order("30000.00"));
        var version = sets.inForce(PurchaseOrderPolicy.NAME).set().version();
        var asked = as(
                "operations",
                () -> transactions.in(() -> backtests.ask(
                        PurchaseOrderPolicy.NAME,
                        version,
                        Optional.of(today()),
                        Optional.of(clock.instant().plusSeconds(1)))));

        var result = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> backtests.find(asked.id()), it -> it.state() == BacktestState.DONE)
                .result()
                .orElseThrow();

        assertThat(result.changed()).isZero();
        assertThat(result.reproduced()).isEqualTo(result.compared()).isEqualTo(result.judged());
        assertThat(result.figures().stream().map(figure -> figure.label().en()))
                .contains("Levels on average", "Amount passing automatically", "Load: Head of finance");
    }

    @Test
    void orders_for_which_a_draft_asks_nobody_are_not_said_to_save_levels() {
        var tally = new RouteTally(circumstances.now(), Map.of());
        var heads = new Judgement(List.of(new Rule("all", "true", "department-head", "", "")), "department-head");
        var nobody = new Judgement(List.of(), "");

        var facts = Facts.builder().put("amount", 100).build();
        tally.add(new PastCases.PastCase(1, "PO-1", facts, 1, Optional.empty()), heads, nobody);

        var figures = tally.figures().stream()
                .collect(Collectors.toMap(it -> it.label().en(), it -> it.draft()));
        assertThat(figures)
                .containsEntry("Nobody asked, cannot be submitted", "1")
                .containsEntry("Documents with fewer levels", "0");
    }

    private void ceiling(String amount) {
        transactions.in(() -> {
            ceilings.set(new RoleCode("department-head"), "CNY", Optional.of(new BigDecimal(amount)));
            circumstances.forget();
            return true;
        });
    }
}
