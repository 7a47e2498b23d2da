package io.redthread.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.approval.DemoPolicies;
import io.redthread.budget.BudgetVerification;
import io.redthread.catalog.DemoGoods;
import io.redthread.journal.JournalVerification;
import io.redthread.journal.Sealer;
import io.redthread.parties.DemoParties;
import io.redthread.platform.database.Transactions;
import io.redthread.platform.startup.Shipment;
import io.redthread.rules.Backtest;
import io.redthread.rules.Backtests;
import io.redthread.rules.RuleSets;
import io.redthread.support.DemoPeople;
import io.redthread.support.RedthreadTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;

/** The history of the demo company, a fifth of it, against the real rules, people and budgets. */
@Import(DemoHistoryTest.WithItsRules.class)
class DemoHistoryTest extends RedthreadTest {

    private static final long SEED = 20_261_122L;
    private static final int MANY = 1_200;
    private static final String OURS =
            " from approval.approval where document_kind = 'purchase-order' and number like 'PO-%-9%'";

    @Autowired
    private DemoPeople people;

    @Autowired
    private DemoGoods goods;

    @Autowired
    private DemoParties parties;

    @Autowired
    private DemoHistory history;

    @Autowired
    private BudgetVerification budgets;

    @Autowired
    private JournalVerification journal;

    @Autowired
    private Sealer sealer;

    @Autowired
    private Backtests backtests;

    @Autowired
    private RuleSets sets;

    @Autowired
    private Transactions transactions;

    @Autowired
    private DSLContext sql;

    /** The rules the demo company had before, which a server in test mode does not bring along. */
    @TestConfiguration
    static class WithItsRules {

        @Bean
        @Order(-1)
        Shipment itsRules(DemoPolicies policies) {
            return policies::load;
        }
    }

    @BeforeEach
    void a_history() {
        people.make(this::password);
        goods.create(SEED);
        parties.create(SEED);
        history.create(SEED, MANY);
    }

    @Test
    void a_second_start_does_not_double_it() {
        var before = count("select count(*)" + OURS);

        var made = history.create(SEED, MANY);

        assertThat(made).isZero();
        assertThat(count("select count(*)" + OURS)).isEqualTo(before).isGreaterThan(MANY);
    }

    @Test
    void the_published_rules_decide_every_one_of_it_again_as_it_was() {
        var version = sets.inForce("purchase-order-approval").set().version();

        var asked = transactions.in(
                () -> backtests.ask("purchase-order-approval", version, Optional.empty(), Optional.empty()));
        var result = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> backtests.find(asked.id()), it -> it.finishedAt().isPresent())
                .result()
                .map(Backtest.Result.class::cast)
                .orElseThrow();

        assertThat(result.compared()).isGreaterThan(MANY);
        assertThat(result.reproduced()).isEqualTo(result.compared());
    }

    @Test
    void each_of_it_was_routed_by_the_version_of_its_day() {
        var from = sets.versions("purchase-order-approval").stream()
                .collect(Collectors.toMap(
                        it -> it.set().version(),
                        it -> it.effective().orElseThrow().from()));
        assertThat(from).hasSize(3);

        for (var version = 1; version <= 3; version++) {
            var until = from.getOrDefault(version + 1, Instant.now());
            var its = count("select count(*)" + OURS + " and rules_version = " + version);
            assertThat(its).isPositive();
            assertThat(count("select count(*)" + OURS + " and rules_version = " + version + " and submitted_at >= '"
                            + from.get(version) + "' and submitted_at < '" + until + "'"))
                    .isEqualTo(its);
        }
    }

    @Test
    void a_version_of_before_asks_finance_where_the_one_of_today_does_not() {
        assertThat(count("select count(*)" + OURS + " and rules_version = 1 and amount between 3000 and 4999"
                        + " and not exists (select 1 from approval.step s where s.approval_id = approval.id"
                        + " and s.role = 'finance-head')"))
                .isZero();
        assertThat(count("select count(*)" + OURS + " and rules_version = 3 and amount between 3000 and 4999"
                        + " and not exists (select 1 from approval.step s where s.approval_id = approval.id"
                        + " and s.role = 'finance-head')"))
                .isPositive();
    }

    @Test
    void control_notices_the_buyer_who_stays_just_under_the_band() {
        assertThat(count(
                        "select count(*) from control.finding where kind = 'near-threshold' and person = 'buyer.fang'"))
                .isPositive();
        assertThat(
                        count(
                                "select count(*) from control.finding where kind = 'near-threshold' and person <> 'buyer.fang'"))
                .isZero();
    }

    @Test
    void the_journal_proves_itself_over_it() {
        sealer.sealNow();

        var report = journal.verify();

        assertThat(report.findings()).isEmpty();
        assertThat(report.entries()).isPositive();
    }

    @Test
    void budgets_agree_with_their_entries() {
        assertThat(budgets.verify().differences()).isEmpty();
    }

    @Test
    void nobody_decided_on_what_he_had_raised_nor_for_whom_it_was() {
        assertThat(count("select count(*) from approval.act a join approval.approval p on p.id = a.approval_id"
                        + " where a.act in ('approved', 'rejected', 'returned')"
                        + " and p.submitter in (a.person, coalesce(a.on_behalf_of, 0))"))
                .isZero();
    }

    @Test
    void no_step_begins_before_the_one_in_front_has_ended() {
        assertThat(count("select count(*) from approval.step s join approval.step n"
                        + " on n.approval_id = s.approval_id and n.place = s.place + 1 join approval.approval p"
                        + " on p.id = s.approval_id where p.number like 'PO-%-9%' and n.activated_at is not null"
                        + " and (s.ended_at is null or n.activated_at < s.ended_at)"))
                .isZero();
    }

    @Test
    void nothing_of_it_waits_or_lies_in_the_future() {
        assertThat(count("select count(*)" + OURS + " and (state = 'waiting' or ended_at > now())"))
                .isZero();
        assertThat(
                        count(
                                "select count(*) from purchasing.purchase_order where number like 'PO-%-9%'"
                                        + " and greatest(created_at, submitted_at, decided_at, released_at, confirmed_at, closed_at) > now()"))
                .isZero();
    }

    @Test
    void it_has_the_shares_that_a_company_like_this_has() {
        var all = count("select count(*)" + OURS);
        assertThat(share("state = 'rejected'", all)).isBetween(0.04, 0.13);
        assertThat(share("state = 'returned'", all)).isBetween(0.02, 0.07);
        assertThat(share("state = 'withdrawn'", all)).isBetween(0.005, 0.03);
        assertThat(share("urgent", all)).isBetween(0.05, 0.12);
        assertThat(share("(facts->>'crossBorder')::boolean", all)).isBetween(0.04, 0.10);
        assertThat(share("(facts->>'overBudget')::bigint > 0", all)).isBetween(0.03, 0.13);
        assertThat(share("amount < 5000", all)).isBetween(0.6, 0.82);
        assertThat(share("amount >= 50000", all)).isBetween(0.02, 0.08);
        // Some sixty rejections: three standard deviations of chance on either side, whatever day the history ends on.
        var rejected = count("select count(*)" + OURS + " and state = 'rejected'");
        assertThat(share("state = 'rejected' and end_reason = 'qualification'", rejected))
                .isBetween(0.2, 0.6);
        assertThat(share("state = 'rejected' and end_reason = 'over-budget'", rejected))
                .isBetween(0.1, 0.5);
    }

    @Test
    void whoever_decided_last_had_authority() {
        assertThat(count("select count(*) from approval.approval p join approval.act a on a.approval_id = p.id"
                        + " and a.at = p.ended_at and a.act = 'approved' where p.number like 'PO-%-9%'"
                        + " and p.amount > 50000 and a.username in ('dept.head', 'head.operations', 'head.warehouse')"))
                .isZero();
        assertThat(count("select count(*) from approval.approval p join approval.act a on a.approval_id = p.id"
                        + " and a.at = p.ended_at and a.act = 'approved' where p.number like 'PO-%-9%'"
                        + " and p.amount > 500000 and a.username in ('finance.head', 'finance.approver')"))
                .isZero();
    }

    private double share(String of, long all) {
        return (double) count("select count(*)" + OURS + " and " + of) / all;
    }

    private long count(String query) {
        return sql.fetchSingle(query).get(0, Long.class);
    }
}
