package io.redthread.outside;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.Ceilings;
import io.redthread.identity.DepartmentDraft;
import io.redthread.identity.Departments;
import io.redthread.identity.domain.ShippedRole;
import io.redthread.kernel.Sku;
import io.redthread.outside.OutsideRefusal.SnapshotOutdated;
import io.redthread.platform.paging.PageQuery;
import io.redthread.support.TradingWorld;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A partner says what is there, and the books say something else. */
class SnapshotTest extends OutsideTest {

    @Autowired
    Departments departments;

    @Autowired
    Ceilings ceilings;

    @BeforeEach
    void somebodyWhoDecides() {
        if (departments.byCode("stores").isEmpty()) {
            departments.add(new DepartmentDraft("stores", "仓储", Optional.empty()));
        }
        signedInAs(ShippedRole.FINANCE_HEAD);
        transactions.in(() -> ceilings.set(ShippedRole.FINANCE_HEAD.code(), "CNY", Optional.empty()));
    }

    @Test
    void a_snapshot_that_agrees_opens_nothing() {
        var run = run();
        var sku = world.stocked(run.site(), 8);

        assertThat(counted(run, goods(sku, 8)).differences()).isZero();

        assertThat(warehouses.of(run.site().id()).health().snapshotAt()).isNotNull();
        assertThat(open(run)).isEmpty();
    }

    @Test
    void a_difference_is_opened_once_follows_later_snapshots_and_goes_with_the_one_that_agrees() {
        var run = run();
        var sku = world.stocked(run.site(), 8);
        var other = world.stocked(run.site(), 3);

        assertThat(counted(run, goods(sku, 6)).differences()).isEqualTo(2);
        counted(run, goods(sku, 5), goods(other, 3));

        assertThat(open(run)).singleElement().satisfies(it -> {
            assertThat(it.sku()).isEqualTo(sku);
            assertThat(it.more().amount()).isEqualByComparingTo("-3");
        });
        counted(run, goods(sku, 8), goods(other, 3));
        assertThat(open(run)).isEmpty();
    }

    @Test
    void a_snapshot_is_compared_with_the_books_of_its_moment_and_not_of_now() {
        var run = run();
        var sku = world.stocked(run.site(), 8);
        var then = Instant.now();
        world.put(run.site(), sku, 5);

        assertThat(counted(run, then, goods(sku, 8)).differences()).isZero();
    }

    @Test
    void the_books_follow_a_difference_when_others_agree_to_the_count() {
        var run = run();
        var sku = world.stocked(run.site(), 8);
        counted(run, goods(sku, 6));
        world.put(run.site(), sku, 10);
        var id = open(run).getFirst().id();

        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);
        keeper.post("/api/outside/differences/" + id.value() + "/adjust", Map.of())
                .is(200);
        assertThat(differences.of(id).state()).isEqualTo(DifferenceState.ADJUSTING);
        assertThat(onHand(run, sku)).isEqualTo(18);
        var count = differences.of(id).settled().count();
        approve(Long.toString(count.value()));
        transactions.in(differences::follow);

        assertThat(differences.of(id).state()).isEqualTo(DifferenceState.ADJUSTED);
        assertThat(onHand(run, sku)).isEqualTo(16);
    }

    @Test
    void an_enquiry_is_answered_for_its_goods_alone() {
        var run = run();
        var sku = world.stocked(run.site(), 8);
        world.stocked(run.site(), 3);
        var id = instructions.ask(run.site().id(), List.of(sku));

        var told = as(run, () -> exchange.waiting(Optional.empty(), 10)).getFirst();
        assertThat(told.lines()).extracting(InstructionContent.Line::sku).containsExactly(sku);
        var answer = new StockReport(
                TradingWorld.fresh("S"), run.site().id(), Instant.now(), false, id, List.of(goods(sku, 7)));
        assertThat(as(run, () -> exchange.stock(answer)).differences()).isEqualTo(1);

        assertThat(instructions.of(id).state()).isEqualTo(InstructionState.DONE);
        assertThat(open(run)).extracting(Difference::sku).containsExactly(sku);
    }

    @Test
    void an_older_snapshot_does_not_overrule_a_later_one_and_goods_nobody_knows_are_refused() {
        var run = run();
        var sku = world.stocked(run.site(), 8);
        counted(run, goods(sku, 8));

        assertThat(refusedBy(() -> counted(run, Instant.now().minusSeconds(60), goods(sku, 8))))
                .isInstanceOf(SnapshotOutdated.class);
        assertThat(refusedBy(() -> counted(run, goods(new Sku("nobody-knows"), 1)))
                        .name())
                .isEqualTo("invalid-input");
    }

    private void approve(String count) {
        var finance = signedInAs(ShippedRole.FINANCE_HEAD);
        var approval =
                finance.get("/api/approval/documents/stock-count/" + count).is(200);
        finance.post(
                        "/api/approval/approvals/" + approval.text("/approval/id") + "/decision",
                        Map.of(
                                "step",
                                approval.text("/approval/steps/0/id"),
                                "verdict",
                                "approve",
                                "opinion",
                                "",
                                "reason",
                                ""))
                .is(200);
    }

    private Exchange.Receipt counted(Run run, Report.Goods... goods) {
        return counted(run, Instant.now(), goods);
    }

    private Exchange.Receipt counted(Run run, Instant at, Report.Goods... goods) {
        var report = new StockReport(TradingWorld.fresh("S"), run.site().id(), at, true, null, Arrays.asList(goods));
        return as(run, () -> exchange.stock(report));
    }

    private List<Difference> open(Run run) {
        return differences
                .page(
                        new DifferenceFilter(null, run.site().id(), null, List.of("open", "adjusting")),
                        PageQuery.first(50))
                .items();
    }
}
