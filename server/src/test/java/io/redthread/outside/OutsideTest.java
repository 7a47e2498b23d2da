package io.redthread.outside;

import io.redthread.fulfilment.CarrierCode;
import io.redthread.fulfilment.ParcelRow;
import io.redthread.fulfilment.Parcels;
import io.redthread.fulfilment.Waybill;
import io.redthread.identity.domain.ShippedRole;
import io.redthread.inventory.Availability;
import io.redthread.inventory.AvailableAt;
import io.redthread.inventory.StockVerification;
import io.redthread.kernel.Refusal;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.platform.caller.Caller;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.Transactions;
import io.redthread.process.CaseId;
import io.redthread.process.Cases;
import io.redthread.process.Exceptions;
import io.redthread.sales.OrderId;
import io.redthread.sales.Orders;
import io.redthread.support.Browser;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests with partners share: a warehouse that one runs, and the partner's own key. */
abstract class OutsideTest extends RedthreadTest {

    private static final AtomicLong WAYBILLS = new AtomicLong(System.nanoTime() % 1_000_000_000L);

    @Autowired
    OutsideWorld world;

    @Autowired
    OutsideWarehouses warehouses;

    @Autowired
    Issuing issuing;

    @Autowired
    Exchange exchange;

    @Autowired
    Instructions instructions;

    @Autowired
    Differences differences;

    @Autowired
    AfterStops after;

    @Autowired
    Parcels parcels;

    @Autowired
    Cases cases;

    @Autowired
    Exceptions exceptions;

    @Autowired
    Orders orders;

    @Autowired
    Availability availability;

    @Autowired
    StockVerification verification;

    @Autowired
    Transactions transactions;

    /**
     * A warehouse a partner runs.
     *
     * @param site the warehouse
     * @param key name of the partner's key
     * @param secret the key itself
     */
    record Run(OutsideWorld.Site site, String key, String secret) {}

    Run run() {
        return run(OutsideKind.KEEPING);
    }

    /** A warehouse whose goods are the partner's own. */
    Run dropShips() {
        return run(OutsideKind.DROP_SHIP);
    }

    private Run run(OutsideKind kind) {
        var site = world.site();
        var key = TradingWorld.fresh("partner");
        var secret = signedInAs(ShippedRole.ADMINISTRATOR)
                .post("/api/identity/api-keys", Map.of("name", key, "scopes", List.of("outside.exchange")))
                .is(201)
                .text("/secret");
        var content = new OutsideWarehouse.Content(world.partner(), key, true, 30, "", kind);
        warehouses.put(site.id(), 0, new OutsideWarehouse.Change(content, null));
        return new Run(site, key, secret);
    }

    /** The partner's program. */
    Browser program(Run run) {
        return browser().with("X-Api-Key", run.secret());
    }

    /**
     * An order whose goods the partner is told to send, and the instruction as it was fetched. A server another test
     * left running may be just giving it, and holds the parcel meanwhile.
     */
    InstructionId told(Run run, OrderId order) {
        Awaitility.await().until(() -> {
            issuing.outbound(run.site().id());
            return outbound(order).anyMatch(it -> it.state() == InstructionState.WAITING);
        });
        as(run, () -> exchange.waiting(Optional.empty(), 200));
        return of(order).id();
    }

    Instruction of(OrderId order) {
        return outbound(order).findFirst().orElseThrow();
    }

    private Stream<Instruction> outbound(OrderId order) {
        return instructions.of(order).stream().filter(it -> it.kind() == InstructionKind.OUTBOUND);
    }

    Exchange.Receipt report(Run run, InstructionId id, ReportKind kind) {
        return report(run, id, said(kind));
    }

    Exchange.Receipt report(Run run, InstructionId id, Report report) {
        return as(run, () -> exchange.report(id, report));
    }

    static Report said(ReportKind kind) {
        return new Report(TradingWorld.fresh("R"), kind, Optional.empty(), "因为", "", boxes(kind), List.of(), false);
    }

    static Report said(ReportKind kind, boolean complete, Report.Goods... goods) {
        return new Report(
                TradingWorld.fresh("R"), kind, Optional.empty(), "", "", boxes(kind), List.of(goods), complete);
    }

    static Report.Goods goods(Sku sku, int pieces) {
        return new Report.Goods(sku, "", Optional.empty(), BigDecimal.valueOf(pieces));
    }

    private static List<Report.Box> boxes(ReportKind kind) {
        return kind == ReportKind.PACKED
                ? List.of(new Report.Box(
                        new CarrierCode("shunfeng"),
                        new Waybill("SF" + WAYBILLS.incrementAndGet()),
                        Optional.of(new BigDecimal("850.5"))))
                : List.of();
    }

    /** As the partner's program. */
    static <T> T as(Run run, Callable<T> work) {
        var caller = new Caller(null, "api-key:" + run.key(), run.key(), "api-key", null, "127.0.0.1", "test");
        try {
            return Callers.<T, Exception>as(caller, work::call);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    String at(OrderId order) {
        var it = cases.read(List.of(new CaseId(order.value()))).getFirst();
        return it.node().code() + " " + it.state().code();
    }

    ParcelRow parcel(OrderId order) {
        return parcels.ofOrder(order).getFirst().parcel();
    }

    int onHand(Run run, Sku sku) {
        return at(run, sku).map(it -> it.onHand().amount().intValueExact()).orElse(0);
    }

    int reserved(Run run, Sku sku) {
        return at(run, sku).map(it -> it.reserved().amount().intValueExact()).orElse(0);
    }

    private Optional<AvailableAt> at(Run run, Sku sku) {
        return availability.of(List.of(sku)).getOrDefault(sku, List.of()).stream()
                .filter(it -> it.warehouse().equals(run.site().id()))
                .findFirst();
    }

    static Refusal refusedBy(Runnable work) {
        var thrown = Assertions.catchThrowable(work::run);
        Assertions.assertThat(thrown).isInstanceOf(Refused.class);
        return ((Refused) thrown).refusal();
    }
}
