package io.redthread.monitoring.domain;

import io.redthread.inventory.PutawayTrail.Moved;
import io.redthread.inventory.PutawayTrail.Standing;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.Quantity;
import io.redthread.monitoring.Fact;
import io.redthread.monitoring.Lane;
import io.redthread.monitoring.Station;
import io.redthread.monitoring.Station.Times;
import io.redthread.monitoring.StationState;
import io.redthread.receiving.GoodsReceiptLine;
import io.redthread.receiving.GoodsReceiptState;
import io.redthread.receiving.ReceiptTrail;
import io.redthread.receiving.ReceiptTrail.Inspected;
import io.redthread.receiving.SupplierReturnView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The goods of a purchase: expected, come, inspected, put away, gone back. */
final class ArrivalStations {

    private static final int MOST_LINES = 8;

    private final BuyingFacts facts;
    private final Map<Integer, Quantity> open = new HashMap<>();

    ArrivalStations(BuyingFacts facts) {
        this.facts = facts;
        facts.life().lines().forEach(it -> open.put(it.lineNo(), it.ordered()));
    }

    /** What its supplier still has to bring: hollow while there is time, late once the day has passed. */
    Optional<Station> expected() {
        if (!facts.expected() && !facts.beforeRelease()) {
            return Optional.empty();
        }
        var due = facts.life().dueOn().map(BuyingFacts::endOf);
        var late = facts.expected() && due.filter(facts.now()::isAfter).isPresent();
        var rest = facts.receipts().stream().anyMatch(it -> it.receipt().state() == GoodsReceiptState.POSTED);
        var released = facts.order().times().releasedAt().orElse(facts.now());
        return Optional.of(Station.of(
                        "arrival",
                        Lane.GOODS,
                        rest ? Words.of("其余到货", "The rest arrives") : Words.of("到货", "Arrival"),
                        late ? StationState.OVERDUE : StationState.EXPECTED)
                .by(facts.supplier())
                .timed(due.map(at -> late ? Times.running(released, facts.now(), at, null) : Times.until(at, null))
                        .orElse(Times.NONE))
                .knowing(owed(late)));
    }

    private List<Fact> owed(boolean late) {
        var known = new ArrayList<Fact>();
        facts.life().dueOn().ifPresent(day -> {
            var promised = facts.order().times().confirmedOn().isPresent();
            known.add(Fact.text(promised ? "承诺到货" : "期望到货", promised ? "Promised for" : "Wanted by", day.toString()));
            if (late) {
                known.add(BuyingStations.days(ChronoUnit.DAYS.between(day, CompanyDay.of(facts.now()))));
            }
        });
        facts.life().lines().stream()
                .filter(it -> it.open().isPositive())
                .limit(MOST_LINES)
                .forEach(it -> known.add(Fact.words(
                        it.sku().code(),
                        it.sku().code(),
                        Words.of(
                                "应到 " + plain(it.ordered()) + ",已到 " + plain(it.received()) + ",还差 " + plain(it.open()),
                                plain(it.ordered()) + " ordered, " + plain(it.received()) + " here, " + plain(it.open())
                                        + " to come"))));
        known.add(Fact.waitsFor(Words.of("等供应商送货", "the supplier's delivery")));
        return known;
    }

    /** Bins come after goods. */
    Optional<Station> putawayAhead() {
        return facts.expected() || facts.beforeRelease()
                ? Optional.of(Station.of("putaway", Lane.GOODS, Words.of("收货上架", "Taken in"), StationState.EXPECTED)
                        .by(Words.department("warehouse")))
                : Optional.empty();
    }

    /** The road of a receipt: come, inspected, put away or gone back. To be asked in order of receipts. */
    List<Station> road(ReceiptTrail it) {
        var road = new ArrayList<Station>();
        road.add(receipt(it));
        if (it.receipt().state() == GoodsReceiptState.REVERSED) {
            reversed(it).ifPresent(road::add);
            return road;
        }
        inspection(it).ifPresent(road::add);
        putaway(it).ifPresent(road::add);
        it.returns().forEach(back -> road.add(goneBack(back)));
        road.sort(Comparator.comparing(one -> Objects.requireNonNull(one.times().moment())));
        return road;
    }

    private Station receipt(ReceiptTrail it) {
        var known = new ArrayList<Fact>();
        known.add(Fact.words("仓库", "Warehouse", facts.warehouse(it.receipt().warehouse())));
        if (!it.receipt().deliveryNote().isEmpty()) {
            known.add(Fact.text("送货单", "Delivery note", it.receipt().deliveryNote()));
        }
        facts.life()
                .dueOn()
                .filter(CompanyDay.of(it.receipt().receivedAt())::isAfter)
                .ifPresent(day -> known.add(late(day, it.receipt().receivedAt())));
        var stands = it.receipt().state() == GoodsReceiptState.POSTED;
        it.lines().stream().limit(MOST_LINES).forEach(line -> known.add(came(line)));
        if (stands) {
            it.lines()
                    .forEach(line -> open.computeIfPresent(
                            line.orderLine(),
                            (no, left) -> line.quantity().exceeds(left)
                                    ? Quantity.zero(left.uom())
                                    : left.minus(line.quantity())));
            it.returns()
                    .forEach(back ->
                            open.computeIfPresent(back.line().orderLine(), (no, left) -> left.plus(back.quantity())));
        }
        return Station.of(
                        "receipt-" + it.receipt().id().value(),
                        Lane.GOODS,
                        Words.of("收货", "Received"),
                        StationState.DONE)
                .numbered(
                        it.receipt().number(),
                        "/receiving/receipts/" + it.receipt().id().value())
                .by(facts.names().actor(it.receipt().receivedBy()))
                .timed(Times.at(it.receipt().receivedAt()))
                .knowing(known);
    }

    private static Fact late(LocalDate day, Instant received) {
        return BuyingStations.days(ChronoUnit.DAYS.between(day, CompanyDay.of(received)));
    }

    /** What was still owed of the line, what came, by how much both differ. */
    private Fact came(GoodsReceiptLine line) {
        var owed = open.getOrDefault(
                line.orderLine(), Quantity.zero(line.quantity().uom()));
        BigDecimal differs = line.quantity().amount().subtract(owed.amount());
        var zh = differs.signum() == 0 ? "相符" : (differs.signum() > 0 ? "多 " : "少 ") + plain(differs.abs());
        var en = differs.signum() == 0
                ? "as expected"
                : plain(differs.abs()) + (differs.signum() > 0 ? " more" : " less");
        return Fact.words(
                line.sku().code(),
                line.sku().code(),
                Words.of(
                        "应收 " + plain(owed) + ",实收 " + plain(line.quantity()) + "," + zh,
                        plain(owed) + " expected, " + plain(line.quantity()) + " came, " + en));
    }

    private Optional<Station> reversed(ReceiptTrail it) {
        var at = it.receipt().reversedAt();
        var by = it.receipt().reversedBy();
        return at == null || by == null
                ? Optional.empty()
                : Optional.of(Station.of(
                                "reversed-" + it.receipt().id().value(),
                                Lane.GOODS,
                                Words.of("收货已冲销", "Receipt taken back"),
                                StationState.DONE)
                        .by(facts.names().actor(by))
                        .timed(Times.at(at))
                        .knowing(List.of(Fact.text("原因", "Reason", it.receipt().reversal()))));
    }

    private Optional<Station> inspection(ReceiptTrail it) {
        var sampled = it.lines().stream().filter(GoodsReceiptLine::inspected).toList();
        if (sampled.isEmpty()) {
            return Optional.empty();
        }
        var waits = sampled.stream().anyMatch(line -> line.held().isPositive());
        var known = new ArrayList<Fact>();
        sampled.stream()
                .limit(MOST_LINES)
                .forEach(line -> known.add(Fact.words(
                        line.sku().code(),
                        line.sku().code(),
                        Words.of(
                                "合格 " + plain(line.accepted()) + ",拒收 " + plain(line.rejected()) + ",待检 "
                                        + plain(line.held()),
                                plain(line.accepted()) + " good, " + plain(line.rejected()) + " rejected, "
                                        + plain(line.held()) + " to inspect"))));
        it.verdicts().stream()
                .filter(one -> !one.reason().isBlank())
                .limit(3)
                .forEach(one -> known.add(Fact.text("不合格原因", "What was wrong", one.reason())));
        var station = Station.of(
                "inspection-" + it.receipt().id().value(),
                Lane.GOODS,
                Words.of("质检", "Inspection"),
                waits ? StationState.NOW : StationState.DONE);
        if (waits) {
            known.add(Fact.waitsFor(Words.of("等质检", "inspection")));
            return Optional.of(station.by(Words.department("warehouse"))
                    .timed(Times.since(it.receipt().receivedAt(), facts.now()))
                    .knowing(known));
        }
        var last = it.verdicts().getLast();
        return Optional.of(station.by(facts.names().actor(last.by()))
                .timed(Times.over(it.receipt().receivedAt(), it.receipt().receivedAt(), last.at(), null))
                .knowing(known));
    }

    /** Goods of the kind and lot stand in the receiving place they came to, or have left it. */
    private Optional<Station> putaway(ReceiptTrail it) {
        var waits = facts.standing().stream().filter(one -> isOf(it, one)).toList();
        var moved = facts.moved().stream().filter(one -> isOf(it, one)).toList();
        var since = promisable(it);
        var station = Station.of(
                "putaway-" + it.receipt().id().value(),
                Lane.GOODS,
                Words.of("上架", "Put away"),
                waits.isEmpty() ? StationState.DONE : StationState.NOW);
        if (!waits.isEmpty()) {
            var known = new ArrayList<Fact>();
            waits.stream()
                    .limit(MOST_LINES)
                    .forEach(one -> known.add(
                            Fact.text("收货区还有 " + one.sku(), "At the dock: " + one.sku(), plain(one.quantity()))));
            known.add(Fact.waitsFor(Words.of("等上架", "putaway")));
            return Optional.of(station.by(Words.department("warehouse"))
                    .timed(Times.since(since, facts.now()))
                    .knowing(known));
        }
        return moved.isEmpty()
                ? Optional.empty()
                : Optional.of(station.by(facts.names().actor(moved.getLast().by()))
                        .timed(Times.over(since, since, moved.getLast().at(), null)));
    }

    /** When the last of its goods could be put away: when they came, or were found good. */
    private static Instant promisable(ReceiptTrail it) {
        return it.verdicts().stream()
                .filter(one -> one.accepted().signum() > 0)
                .map(Inspected::at)
                .reduce((earlier, later) -> later)
                .orElse(it.receipt().receivedAt());
    }

    private static boolean isOf(ReceiptTrail it, Standing one) {
        return one.bin().equals(it.receipt().bin())
                && it.lines().stream()
                        .filter(line -> line.quantity().exceeds(line.rejected().plus(line.held())))
                        .anyMatch(line ->
                                line.sku().equals(one.sku()) && line.lot().equals(one.lot()));
    }

    private static boolean isOf(ReceiptTrail it, Moved one) {
        return one.bin().equals(it.receipt().bin())
                && !one.at().isBefore(it.receipt().receivedAt())
                && it.lines().stream()
                        .anyMatch(line ->
                                line.sku().equals(one.sku()) && line.lot().equals(one.lot()));
    }

    private Station goneBack(SupplierReturnView it) {
        var sent = it.sentAt();
        var known = new ArrayList<Fact>();
        known.add(Fact.text(it.line().sku().code(), it.line().sku().code(), "× " + plain(it.quantity())));
        known.add(Fact.text("原因", "Reason", it.reason()));
        if (sent == null) {
            known.add(Fact.waitsFor(Words.of("等退回供应商", "their leaving for the supplier")));
        }
        return Station.of(
                        "supplier-return-" + it.id().value(),
                        Lane.GOODS,
                        Words.of("采购退货", "Back to the supplier"),
                        sent == null ? StationState.NOW : StationState.DONE)
                .numbered(it.number(), "/receiving/inspections/returns?q=" + it.number())
                .by(facts.names().actor(it.createdBy()))
                .timed(
                        sent == null
                                ? Times.since(it.createdAt(), facts.now())
                                : Times.over(it.createdAt(), it.createdAt(), sent, null))
                .knowing(known);
    }

    private static String plain(Quantity quantity) {
        return plain(quantity.amount());
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
