package io.redthread.outside;

import io.redthread.fulfilment.CarrierCode;
import io.redthread.fulfilment.Waybill;
import io.redthread.identity.Access;
import io.redthread.identity.CurrentAccess;
import io.redthread.identity.DataScope;
import io.redthread.identity.Permission;
import io.redthread.kernel.Refused;
import io.redthread.outside.store.InstructionReads;
import io.redthread.outside.store.OutsideWarehouseRows;
import io.redthread.outside.store.OutsideWarehouseRows.Kept;
import io.redthread.platform.caller.Caller;
import io.redthread.platform.caller.Callers;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * A practice partner in this server, for trying out third-party warehouses without one: it goes through the same door with
 * the same key as a real one. {@code local:partner?after=60&refuse=9&short=7} takes a minute for each step, refuses every
 * ninth order and sends every seventh with a piece less; what comes in, it takes in as announced.
 */
@Component
class LocalPartner {

    private static final Logger LOG = LoggerFactory.getLogger(LocalPartner.class);
    private static final Pattern OPTION = Pattern.compile("[?&](after|refuse|short)=(\\d{1,5})");
    private static final int AT_ONCE = 50;

    private final Exchange exchange;
    private final InstructionReads reads;
    private final OutsideWarehouseRows warehouses;
    private final Clock clock;

    LocalPartner(Exchange exchange, InstructionReads reads, OutsideWarehouseRows warehouses, Clock clock) {
        this.exchange = exchange;
        this.reads = reads;
        this.warehouses = warehouses;
        this.clock = clock;
    }

    /** Does what a partner's people would have done by now, in every warehouse that is played. */
    void work() {
        warehouses.all().stream()
                .filter(it -> it.content().active() && it.content().pushUrl().startsWith("local:"))
                .forEach(it -> Callers.<Void, RuntimeException>as(
                        new Caller(
                                null,
                                "api-key:" + it.content().key(),
                                it.content().key(),
                                "api-key",
                                null,
                                "local",
                                "practice partner"),
                        () -> CurrentAccess.<Void, RuntimeException>as(
                                new Access(null, null, Set.of(), Set.of(Permission.OUTSIDE_EXCHANGE), DataScope.ALL),
                                () -> work(it))));
    }

    @SuppressWarnings("NullAway")
    private Void work(Kept it) {
        var pause = Duration.ofSeconds(option(it, "after", 1));
        for (var waiting : exchange.waiting(Optional.empty(), AT_ONCE)) {
            var id = InstructionId.of(waiting.number());
            if (waiting.kind() == InstructionKind.STOP) {
                quietly(id, report(id, ReportKind.CANCELLED, "已拦下", List.of(), List.of()));
            } else if (waiting.kind() == InstructionKind.OUTBOUND && every(id, option(it, "refuse", 0))) {
                quietly(id, report(id, ReportKind.REFUSED, "库位盘点中,暂不能发", List.of(), List.of()));
            } else {
                quietly(id, report(id, ReportKind.ACCEPTED, "", List.of(), List.of()));
            }
        }
        var now = clock.instant();
        reads.open(it.warehouse(), InstructionKind.OUTBOUND, AT_ONCE, now)
                .forEach(open -> send(open, pause, option(it, "short", 0), now));
        reads.open(it.warehouse(), InstructionKind.INBOUND, AT_ONCE, now).stream()
                .filter(open -> open.state() == InstructionState.ACCEPTED && due(open, pause.multipliedBy(3), now))
                .forEach(open ->
                        quietly(open.id(), report(open.id(), ReportKind.RECEIVED, "", List.of(), goods(open, 0))));
        return null;
    }

    private void send(Instruction it, Duration pause, int less, Instant now) {
        switch (it.state()) {
            case ACCEPTED -> {
                if (due(it, pause, now)) {
                    quietly(it.id(), report(it.id(), ReportKind.PICKED, "", List.of(), List.of()));
                }
            }
            case PICKED -> {
                if (due(it, pause.multipliedBy(2), now)) {
                    var box = new Report.Box(
                            new CarrierCode("shunfeng"),
                            new Waybill("SF" + (9_000_000_000L + it.id().value())),
                            Optional.of(new BigDecimal(350).add(it.pieces().multiply(BigDecimal.valueOf(180)))));
                    quietly(it.id(), report(it.id(), ReportKind.PACKED, "", List.of(box), List.of()));
                }
            }
            case PACKED -> {
                if (due(it, pause.multipliedBy(3), now)) {
                    var some = every(it.id(), less) ? goods(it, 1) : List.<Report.Goods>of();
                    quietly(it.id(), report(it.id(), ReportKind.DISPATCHED, "", List.of(), some));
                }
            }
            case WAITING, DONE, REFUSED, DROPPED -> {}
        }
    }

    /** The goods wanted, the first of them so many less. */
    private List<Report.Goods> goods(Instruction it, int less) {
        var goods = new ArrayList<Report.Goods>();
        for (var line : exchange.one(it.id()).lines()) {
            var amount =
                    line.quantity() == null ? BigDecimal.ZERO : line.quantity().amount();
            var taken = goods.isEmpty() ? amount.subtract(BigDecimal.valueOf(less)) : amount;
            goods.add(new Report.Goods(
                    line.sku(), line.lot() == null ? "" : line.lot(), Optional.empty(), taken.max(BigDecimal.ZERO)));
        }
        return goods;
    }

    private static Report report(
            InstructionId id, ReportKind kind, String reason, List<Report.Box> boxes, List<Report.Goods> goods) {
        return new Report(
                kind.code() + "-" + id.value(), kind, Optional.empty(), reason, "YC" + id.value(), boxes, goods, true);
    }

    /** What is refused, is tried again with the next look. */
    private void quietly(InstructionId id, Report report) {
        try {
            exchange.report(id, report);
        } catch (Refused refused) {
            LOG.debug("the practice partner's report on {} was refused: {}", id.number(), refused.getMessage());
        }
    }

    private static boolean due(Instruction it, Duration pause, Instant now) {
        var answered = it.progress().answeredAt();
        return answered != null && !answered.plus(pause).isAfter(now);
    }

    private static boolean every(InstructionId id, int nth) {
        return nth > 0 && id.value() % nth == 0;
    }

    private static int option(Kept it, String name, int otherwise) {
        var found = OPTION.matcher(it.content().pushUrl());
        while (found.find()) {
            if (found.group(1).equals(name)) {
                return Integer.parseInt(found.group(2));
            }
        }
        return otherwise;
    }
}
