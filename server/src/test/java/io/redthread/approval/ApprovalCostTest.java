package io.redthread.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.platform.database.Statements;
import io.redthread.support.Least;
import io.redthread.support.Plans;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a submission costs the database, whatever the length of the list, and what waiting costs the sweep. */
class ApprovalCostTest extends ApprovalTest {

    private static final int ID_BLOCKS = 8;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private PlatformTransactionManager manager;

    @Test
    void a_list_costs_the_same_number_of_statements_as_one() {
        cost(2);
        var two = Least.of(() -> cost(2));
        var many = Least.of(() -> cost(200));

        // Two of them tell the approvers; ids come by the block, so more rows may need a block more of each.
        assertThat(Least.of(() -> cost(1))).isLessThanOrEqualTo(16);
        assertThat(many).isLessThanOrEqualTo(two + ID_BLOCKS);
    }

    @Test
    void with_a_hundred_thousand_waiting_steps_the_sweep_reads_a_range_of_an_index() {
        new TransactionTemplate(manager).executeWithoutResult(nothingIsKept -> {
            nothingIsKept.setRollbackOnly();
            a_hundred_thousand_wait();
            var order = order("3000.00");
            var it = raised(order);

            var plans = Plans.during(() ->
                    deadlines.sweep(Objects.requireNonNull(it.steps().getFirst().dueAt())));

            assertThat(plans)
                    .isNotEmpty()
                    .allSatisfy(plan ->
                            assertThat(plan.scanned()).as(plan.sql()).doesNotContain("step", "approval", "assignee"));
        });
    }

    private void a_hundred_thousand_wait() {
        sql.execute(
                "insert into approval.approval (id, document_kind, document_id, document_version, number, title, path,"
                        + " submitter, department, amount, currency, urgent, facts, rules, rules_version, outcome, asked, state,"
                        + " submitted_at) select -n, 'bulk-document', n, 1, 'B-' || n, '', '', 1, 1, 1, 'CNY', false, '{}',"
                        + " 'bulk', 1, 'route', '', 'waiting', now() from generate_series(1, 100000) n");
        sql.execute("insert into approval.step (id, approval_id, place, role, kind, all_of, opinion_required, minutes,"
                + " reasons, state, activated_at, due_at, next_at, next_act) select -n, -n, 1, 'department-head', 'decide',"
                + " false, false, 40, '[]', 'active', now(), now() + interval '1 year' + n * interval '1 second',"
                + " now() + interval '1 year' + n * interval '1 second', 'due' from generate_series(1, 100000) n");
        sql.execute("analyze approval.step");
    }

    private long cost(int documents) {
        var orders =
                IntStream.range(0, documents).mapToObj(i -> order("30000.00")).toList();
        return Statements.during(() -> transactions.in(() -> approvals.submitAll(orders)));
    }
}
