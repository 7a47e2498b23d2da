package io.redthread.outside;

import static io.redthread.outside.ReportKind.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.redthread.approval.Verdict;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.PersonId;
import io.redthread.inventory.NewTransfer;
import io.redthread.inventory.SerialAct;
import io.redthread.inventory.SerialDesk;
import io.redthread.inventory.SerialPiece;
import io.redthread.inventory.SerialRefusal.SerialElsewhere;
import io.redthread.inventory.SerialRefusal.SerialsIncomplete;
import io.redthread.inventory.TransferId;
import io.redthread.inventory.TransferReason;
import io.redthread.inventory.TransferState;
import io.redthread.inventory.Transfers;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.outside.OutsideRefusal.NothingToAdjust;
import io.redthread.purchasing.BuyingWorld;
import io.redthread.purchasing.LineContent;
import io.redthread.purchasing.NewPurchaseOrder;
import io.redthread.purchasing.OrderBuyer;
import io.redthread.purchasing.OrderContent;
import io.redthread.purchasing.OrderDelivery;
import io.redthread.purchasing.OrderRelease;
import io.redthread.purchasing.OrderState;
import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.purchasing.PurchaseOrders;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Goods are on their way to a partner's warehouse: it is told, and says what came. */
class InboundTest extends OutsideTest {

    private static final Map<Integer, BuyingWorld.Team> TEAMS = new ConcurrentHashMap<>();

    @Autowired
    BuyingWorld buying;

    @Autowired
    PurchaseOrders purchases;

    @Autowired
    OrderRelease release;

    @Autowired
    OrderDelivery delivery;

    @Autowired
    Transfers transfers;

    @Autowired
    SerialDesk serials;

    BuyingWorld.Team team =
            new BuyingWorld.Team(new DepartmentId(0), "", new OrderBuyer(new PersonId(0), "", Optional.empty()));
    Sku cup = new Sku("-");

    @BeforeEach
    void aBuyer() {
        team = TEAMS.computeIfAbsent(port(), here -> buying.team(PASSWORD));
        cup = buying.regular();
    }

    @Test
    void bought_goods_are_announced_and_taken_in_by_what_the_partner_reports() {
        var run = run();
        ordered(run, 10);
        var id = announced(run);
        assertThat(instructions.lines(id))
                .singleElement()
                .satisfies(it -> assertThat(it.sku()).isEqualTo(cup));

        report(run, id, said(RECEIVED, false, goods(cup, 4)));
        assertThat(instructions.of(id).state()).isEqualTo(InstructionState.ACCEPTED);
        report(run, id, said(RECEIVED, true, goods(cup, 6)));

        assertThat(instructions.of(id).state()).isEqualTo(InstructionState.DONE);
        assertThat(onHand(run, cup)).isEqualTo(10);
        assertThat(differences.of(id)).isEmpty();
        assertThat(issuing.inbound(run.site().id())).isZero();
    }

    @Test
    void more_than_the_order_takes_is_a_difference_that_a_count_can_put_on_the_books() {
        var run = run();
        ordered(run, 10);
        var id = announced(run);

        assertThat(report(run, id, said(RECEIVED, true, goods(cup, 40))).differences())
                .isEqualTo(1);

        var difference = differences.of(id).getFirst();
        assertThat(difference.reported().amount()).isEqualByComparingTo("40");
        assertThat(onHand(run, cup))
                .isEqualTo(difference.announced().amount().intValueExact())
                .isLessThan(40);
    }

    @Test
    void what_did_not_come_is_a_difference_that_only_words_settle() {
        var run = run();
        ordered(run, 10);
        var id = announced(run);

        report(run, id, said(RECEIVED, true, goods(cup, 7)));

        var difference = differences.of(id).getFirst();
        assertThat(difference.more().amount()).isEqualByComparingTo("-3");
        assertThat(refusedBy(() -> differences.adjust(difference.id()))).isInstanceOf(NothingToAdjust.class);
        differences.explain(difference.id(), "the supplier sends the rest");
        assertThat(differences.of(difference.id()).state()).isEqualTo(DifferenceState.EXPLAINED);
        assertThat(onHand(run, cup)).isEqualTo(7);
    }

    @Test
    void transferred_goods_arrive_by_report_and_what_is_lost_on_the_way_is_a_difference() {
        var run = run();
        var from = world.site();
        var sku = world.stocked(from, 9);
        var transfer = transactions.in(() -> transfers.open(new NewTransfer(
                from.id(),
                run.site().id(),
                TransferReason.REPLENISHMENT,
                "",
                List.of(new NewTransfer.Line(
                        sku, Optional.empty(), from.shelf(), Optional.empty(), Quantity.pcs(6))))));
        transfers.dispatch(transfer, List.of());
        var id = announced(run);

        report(run, id, said(RECEIVED, true, goods(sku, 5)));

        assertThat(transfers.of(transfer).state()).isEqualTo(TransferState.RECEIVED);
        assertThat(onHand(run, sku)).isEqualTo(5);
        assertThat(differences.of(id))
                .singleElement()
                .satisfies(it -> assertThat(it.more().amount()).isEqualByComparingTo("-1"));
        assertThat(verification.verify().clean()).isTrue();
    }

    @Test
    void of_a_part_of_a_transfer_the_partner_names_the_numbers_and_the_others_are_missing() {
        var run = run();
        var from = world.site();
        var sku = world.numbered(from, serials, "N1", "N2", "N3");
        var transfer = sent(run, from, sku, "N1", "N2", "N3");
        var id = announced(run);
        assertThat(instructions.lines(id).getFirst().serials()).containsExactly("N1", "N2", "N3");

        report(run, id, said(RECEIVED, true, numbered(sku, "N1", "N3")));

        assertThat(transfers.numbers(transfer).pieces())
                .extracting(it -> it.serial().number(), it -> it.act())
                .containsExactly(
                        tuple("N1", SerialAct.ARRIVED), tuple("N2", SerialAct.MISSING), tuple("N3", SerialAct.ARRIVED));
        assertThat(onHand(run, sku)).isEqualTo(2);
        assertThat(serials.gaps()).noneMatch(it -> it.sku().equals(sku));
    }

    @Test
    void a_number_that_did_not_go_refuses_the_message_by_its_name_and_so_does_none_at_all() {
        var run = run();
        var from = world.site();
        var sku = world.numbered(from, serials, "N1", "N2", "N3");
        var transfer = sent(run, from, sku, "N1", "N2");
        var id = announced(run);

        assertThat(refusedBy(() -> report(run, id, said(RECEIVED, true, numbered(sku, "N9")))))
                .isEqualTo(new SerialElsewhere(sku, "N9", "unknown"));
        assertThat(refusedBy(() -> report(run, id, said(RECEIVED, true, numbered(sku, "N3")))))
                .isEqualTo(new SerialElsewhere(sku, "N3", "here"));
        assertThat(refusedBy(() -> report(run, id, said(RECEIVED, true, goods(sku, 1)))))
                .isEqualTo(new SerialsIncomplete(sku, "1", 0));
        assertThat(transfers.of(transfer).state()).isEqualTo(TransferState.IN_TRANSIT);

        report(run, id, said(RECEIVED, true, goods(sku, 2)));
        assertThat(transfers.numbers(transfer).pieces())
                .extracting(it -> it.act())
                .containsOnly(SerialAct.ARRIVED);
    }

    private TransferId sent(Run run, OutsideWorld.Site from, Sku sku, String... numbers) {
        var transfer = transactions.in(() -> transfers.open(new NewTransfer(
                from.id(),
                run.site().id(),
                TransferReason.REPLENISHMENT,
                "",
                List.of(new NewTransfer.Line(
                        sku, Optional.empty(), from.shelf(), Optional.empty(), Quantity.pcs(numbers.length))))));
        transfers.dispatch(
                transfer, Stream.of(numbers).map(it -> new SerialPiece(sku, it)).toList());
        return transfer;
    }

    private static Report.Goods numbered(Sku sku, String... numbers) {
        return new Report.Goods(sku, "", Optional.empty(), BigDecimal.valueOf(numbers.length), List.of(numbers));
    }

    private InstructionId announced(Run run) {
        issuing.inbound(run.site().id());
        var told = as(run, () -> exchange.waiting(Optional.empty(), 200));
        assertThat(told).hasSize(1);
        return InstructionId.of(told.getFirst().number());
    }

    private PurchaseOrderId ordered(Run run, int many) {
        var content = OrderContent.of(
                buying.supplier(400), team.department(), List.of(LineContent.of(1, cup, Integer.toString(many), "5")));
        var id = submitted(content);
        buying.decide(id, Verdict.APPROVE, "");
        buying.as(team, () -> {
            if (purchases.of(id).state() == OrderState.APPROVED) {
                release.release(id);
            }
            return delivery.to(id, Optional.of(run.site().id()));
        });
        return id;
    }

    /** Who may decide is read by the approval every two seconds only: a fresh team is not known at once. */
    private PurchaseOrderId submitted(OrderContent content) {
        for (var tries = 0; ; tries++) {
            try {
                return buying.as(
                        team,
                        () -> purchases
                                .submit(List.of(new NewPurchaseOrder(content, team.buyer())))
                                .getFirst()
                                .id());
            } catch (Refused notYet) {
                if (tries > 100) {
                    throw notYet;
                }
                LockSupport.parkNanos(50_000_000);
            }
        }
    }
}
