package io.redthread.fulfilment;

import static io.redthread.fulfilment.World.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.redthread.catalog.SerialTracking;
import io.redthread.inventory.BinFacts;
import io.redthread.inventory.SerialAct;
import io.redthread.inventory.SerialDesk;
import io.redthread.inventory.SerialEvent;
import io.redthread.inventory.SerialFilter;
import io.redthread.inventory.SerialPiece;
import io.redthread.inventory.SerialRefusal.SerialElsewhere;
import io.redthread.inventory.SerialRefusal.SerialNotOfOrder;
import io.redthread.inventory.SerialRefusal.SerialOfOtherGoods;
import io.redthread.inventory.SerialRefusal.SerialTwice;
import io.redthread.inventory.SerialRefusal.SerialsToJudge;
import io.redthread.inventory.SerialState;
import io.redthread.inventory.SerialView;
import io.redthread.inventory.SerialWith;
import io.redthread.inventory.Warehouses;
import io.redthread.kernel.Sku;
import io.redthread.platform.paging.PageQuery;
import io.redthread.receiving.Arrived;
import io.redthread.receiving.BlindReturn;
import io.redthread.receiving.Judged;
import io.redthread.receiving.OpenReturn;
import io.redthread.receiving.ReturnAuthorisationId;
import io.redthread.receiving.ReturnDisposition;
import io.redthread.receiving.ReturnEndings;
import io.redthread.receiving.ReturnGrade;
import io.redthread.receiving.ReturnInspections;
import io.redthread.receiving.ReturnReads;
import io.redthread.receiving.ReturnReason;
import io.redthread.receiving.ReturnReceipts;
import io.redthread.receiving.ReturnView;
import io.redthread.receiving.ReturnWish;
import io.redthread.receiving.Returns;
import io.redthread.receiving.StrayReturns;
import io.redthread.sales.OrderId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Pieces with serial numbers come back by number, of the order they were sold with, and are judged by number. */
class SerialReturnTest extends FulfilmentTest {

    @Autowired
    SerialDesk serials;

    @Autowired
    Returns returns;

    @Autowired
    ReturnReceipts receipts;

    @Autowired
    ReturnInspections inspections;

    @Autowired
    ReturnEndings endings;

    @Autowired
    ReturnReads reads;

    @Autowired
    StrayReturns strays;

    @Autowired
    Warehouses warehouses;

    private World.Site site;
    private Sku sku = new Sku("-");

    @BeforeEach
    void given_goods_with_numbers() {
        site = world.site();
        sku = site.numbered("A-01", 4, SerialTracking.THROUGHOUT);
        serials.register(sku, site.id(), List.of("H1", "H2", "H3", "H4"), "");
    }

    @Test
    void only_what_was_sold_with_the_order_comes_back() {
        var order = sold("H1", "H2");
        sold("H3");
        var other = site.numbered("A-02", 1, SerialTracking.THROUGHOUT);
        serials.register(other, site.id(), List.of("OTHER-" + other), "");
        var id = announced(order, 2);

        assertThat(refusedBy(() -> back(id, "H9"))).isEqualTo(new SerialElsewhere(sku, "H9", "unknown"));
        assertThat(refusedBy(() -> back(id, "OTHER-" + other)))
                .isEqualTo(new SerialOfOtherGoods(sku, "OTHER-" + other, other));
        assertThat(refusedBy(() -> back(id, "H3"))).isInstanceOf(SerialNotOfOrder.class);
        assertThat(refusedBy(() -> back(id, "H4"))).isEqualTo(new SerialElsewhere(sku, "H4", "here"));
        assertThat(refusedBy(() -> back(id, "H1", "H1"))).isEqualTo(new SerialTwice(sku, "H1"));
        assertThat(reads.of(id).goods().getFirst().received().isPositive()).isFalse();

        back(id, "H1");
        assertThat(refusedBy(() -> back(id, "H1"))).isEqualTo(new SerialElsewhere(sku, "H1", "returned"));
    }

    @Test
    void the_return_tells_which_numbers_may_come_and_which_came() {
        var id = announced(sold("H1", "H2"), 2);
        assertThat(reads.of(id).numbers().kept()).containsExactly(sku);
        assertThat(reads.of(id).numbers().sold()).extracting(SerialView::number).containsExactly("H1", "H2");

        back(id, "H2");

        assertThat(reads.of(id).numbers().sold()).extracting(SerialView::number).containsExactly("H1");
        assertThat(reads.of(id).numbers().came())
                .extracting(it -> it.serial().number(), SerialWith::act)
                .containsExactly(tuple("H2", SerialAct.RETURNED));
    }

    @Test
    void the_verdict_settles_the_number() {
        var id = announced(sold("H1", "H2", "H3", "H4"), 4);
        back(id, "H1", "H2", "H3", "H4");

        inspections.judge(
                id,
                List.of(
                        judged(ReturnDisposition.RESTOCK, "H1"),
                        judged(ReturnDisposition.SCRAP, "H2"),
                        judged(ReturnDisposition.SUPPLIER, "H3"),
                        judged(ReturnDisposition.CUSTOMER, "H4")));

        assertThat(states())
                .containsEntry("H1", SerialState.HERE)
                .containsEntry("H2", SerialState.WRITTEN_OFF)
                .containsEntry("H3", SerialState.WRITTEN_OFF)
                .containsEntry("H4", SerialState.SHIPPED);
        assertThat(last("H1").act()).isEqualTo(SerialAct.RESTOCKED);
        assertThat(last("H1").note()).isEqualTo(bin().code());
        assertThat(last("H2").act()).isEqualTo(SerialAct.WRITTEN_OFF);
        assertThat(last("H2").note()).isEqualTo("broken");
        assertThat(last("H3").act()).isEqualTo(SerialAct.TO_SUPPLIER);
        assertThat(last("H4").act()).isEqualTo(SerialAct.TO_CUSTOMER);
        assertThat(last("H2").documentNumber())
                .isEqualTo(reads.of(id).authorisation().number());
    }

    @Test
    void a_piece_without_a_readable_number_comes_in_without_one() {
        var id = announced(sold("H1", "H2"), 2);
        receipts.receive(id, List.of(new Arrived(sku, "", BigDecimal.ONE, false)));
        back(id, "H2");

        inspections.judge(id, List.of(judged(ReturnDisposition.RESTOCK)));
        assertThat(refusedBy(() -> inspections.judge(id, List.of(judged(ReturnDisposition.RESTOCK)))))
                .isEqualTo(new SerialsToJudge(sku, 1, "0"));
        inspections.judge(id, List.of(judged(ReturnDisposition.RESTOCK, "H2")));

        assertThat(states()).containsEntry("H1", SerialState.SHIPPED).containsEntry("H2", SerialState.HERE);
    }

    @Test
    void nothing_is_judged_that_did_not_come_with_this_return() {
        var id = announced(sold("H1"), 1);
        var other = announced(sold("H2"), 1);
        back(id, "H1");
        back(other, "H2");

        assertThat(refusedBy(() -> inspections.judge(id, List.of(judged(ReturnDisposition.RESTOCK, "H2")))))
                .isEqualTo(new SerialElsewhere(sku, "H2", "returned"));
        assertThat(states()).containsEntry("H2", SerialState.RETURNED);
    }

    @Test
    void what_is_exchanged_knows_the_order_that_was_sent_for_it() {
        var id = announced(sold("H1"), 1);
        back(id, "H1");
        inspections.judge(id, List.of(judged(ReturnDisposition.SCRAP, "H1")));

        endings.exchange(id);

        assertThat(last("H1").act()).isEqualTo(SerialAct.EXCHANGED);
        assertThat(last("H1").documentNumber())
                .isEqualTo(reads.of(id).authorisation().exchangeNumber());
        assertThat(states()).containsEntry("H1", SerialState.WRITTEN_OFF);
    }

    @Test
    void a_piece_at_the_door_says_which_return_it_belongs_to() {
        var id = announced(sold("H1"), 1);

        assertThat(strays.find("H1").returns()).extracting(ReturnView::id).contains(id);
    }

    @Test
    void what_nobody_announced_is_not_linked_to_an_order_it_was_not_sold_with() {
        var right = sold("H1");
        var wrong = sold("H2");
        var id = receipts.blind(new BlindReturn(site.id(), "", "YT1", "", List.of(arrived("H1"))));

        assertThat(refusedBy(() -> strays.link(id, wrong, ReturnWish.REFUND))).isInstanceOf(SerialNotOfOrder.class);
        strays.link(id, right, ReturnWish.REFUND);

        assertThat(reads.of(id).authorisation().order()).isEqualTo(right);
    }

    private OrderId sold(String... numbers) {
        var order = site.order(line(sku, numbers.length));
        picking.confirmWave(released(site.id()));
        var id = parcel(order).id();
        var pieces = Stream.of(numbers).map(it -> new SerialPiece(sku, it)).toList();
        packing.check(id, Map.of(sku.code(), numbers.length), pieces);
        dispatches.confirm(List.of(id));
        return order;
    }

    private ReturnAuthorisationId announced(OrderId order, int pieces) {
        return returns.open(new OpenReturn(
                order,
                site.id(),
                ReturnReason.QUALITY,
                ReturnWish.EXCHANGE,
                false,
                "",
                "",
                "",
                "",
                OpenReturn.USUAL_DAYS,
                List.of(new OpenReturn.Line(1, BigDecimal.valueOf(pieces)))));
    }

    private void back(ReturnAuthorisationId id, String... numbers) {
        receipts.receive(id, List.of(arrived(numbers)));
    }

    private Arrived arrived(String... numbers) {
        return new Arrived(sku, "", BigDecimal.valueOf(numbers.length), List.of(numbers), false);
    }

    private Judged judged(ReturnDisposition disposition, String... numbers) {
        var shelf = disposition == ReturnDisposition.RESTOCK;
        return new Judged(
                1,
                "",
                BigDecimal.ONE,
                List.of(numbers),
                shelf ? ReturnGrade.GOOD : ReturnGrade.DAMAGED,
                disposition,
                shelf ? Optional.of(bin().id()) : Optional.empty(),
                shelf ? "" : "broken");
    }

    private BinFacts bin() {
        return warehouses.bins(site.id()).getFirst();
    }

    private SerialEvent last(String number) {
        return serials.events(pieces().get(number).id()).getFirst();
    }

    private Map<String, SerialState> states() {
        return pieces().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().state()));
    }

    private Map<String, SerialView> pieces() {
        return serials.page(new SerialFilter(null, sku, null, null, null), PageQuery.first(100)).items().stream()
                .collect(Collectors.toMap(SerialView::number, it -> it));
    }
}
