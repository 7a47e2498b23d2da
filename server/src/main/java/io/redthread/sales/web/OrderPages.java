package io.redthread.sales.web;

import io.redthread.catalog.Goods;
import io.redthread.identity.CurrentAccess;
import io.redthread.identity.Permission;
import io.redthread.identity.PersonNames;
import io.redthread.inventory.WarehouseFacts;
import io.redthread.inventory.Warehouses;
import io.redthread.journal.EntryView;
import io.redthread.journal.JournalReader;
import io.redthread.kernel.Label;
import io.redthread.parties.Shops;
import io.redthread.process.CaseId;
import io.redthread.process.CaseInHand;
import io.redthread.process.CaseState;
import io.redthread.process.Cases;
import io.redthread.process.Node;
import io.redthread.sales.Merges;
import io.redthread.sales.OrderId;
import io.redthread.sales.OrderLine;
import io.redthread.sales.OrderTrail;
import io.redthread.sales.OrderTrail.OrderPart;
import io.redthread.sales.Orders;
import io.redthread.sales.SalesOrder;
import io.redthread.sales.store.AllocationStore;
import io.redthread.sales.store.AllocationStore.Why;
import io.redthread.sales.store.RevisionStore;
import io.redthread.sales.store.RevisionStore.Past;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what one order's page shows of the order itself; personal data only for those who may see it. */
@Component
class OrderPages {

    private final Orders orders;
    private final Shops shops;
    private final Warehouses warehouses;
    private final AllocationStore allocations;
    private final RevisionStore revisions;
    private final OrderTrail trail;
    private final Cases cases;
    private final Goods goods;
    private final Merges merges;
    private final JournalReader journal;
    private final PersonNames people;

    OrderPages(
            Orders orders,
            Shops shops,
            Warehouses warehouses,
            AllocationStore allocations,
            RevisionStore revisions,
            OrderTrail trail,
            Cases cases,
            Goods goods,
            Merges merges,
            JournalReader journal,
            PersonNames people) {
        this.orders = orders;
        this.shops = shops;
        this.warehouses = warehouses;
        this.allocations = allocations;
        this.revisions = revisions;
        this.trail = trail;
        this.cases = cases;
        this.goods = goods;
        this.merges = merges;
        this.journal = journal;
        this.people = people;
    }

    @Transactional(readOnly = true)
    public OrderPage of(OrderId id) {
        var order = orders.get(id);
        var shop = Objects.requireNonNull(shops.byIds(Set.of(order.shop())).get(order.shop()));
        var whole = CurrentAccess.get().may(Permission.PERSONAL_READ);
        var names =
                warehouses.all().stream().collect(Collectors.toMap(it -> it.id().value(), Named::of));
        return new OrderPage(
                shown(order, whole),
                shop.code(),
                shop.name(),
                whole,
                standing(id),
                lines(order),
                allocations.why(id),
                names,
                revisions.of(id),
                trail.parts(order),
                bound(order));
    }

    /** With which orders it leaves. */
    private List<Bound> bound(SalesOrder order) {
        var standing = merges.of(order.id());
        if (standing.isEmpty()) {
            return List.of();
        }
        var others = standing.stream()
                .map(it -> it.lead().equals(order.id()) ? it.follower() : it.lead())
                .collect(Collectors.toSet());
        var lead = standing.getFirst().lead();
        return orders.byIds(others).stream()
                .map(it -> new Bound(it.id(), it.number(), it.id().equals(lead)))
                .toList();
    }

    private List<Line> lines(SalesOrder order) {
        var known = goods.names(
                order.lines().stream().flatMap(it -> it.sku().stream()).collect(Collectors.toSet()));
        return order.lines().stream()
                .map(it -> Line.of(it, it.sku().map(known::get).orElse(it.description())))
                .toList();
    }

    private Standing standing(OrderId id) {
        var it = cases.read(List.of(new CaseId(id.value()))).getFirst();
        return Standing.of(it, it.state() == CaseState.HELD ? stopped(it.id()) : null);
    }

    /** Who stopped it last, and why. */
    private @Nullable Stopped stopped(CaseId id) {
        return journal.of(Cases.document(id)).stream()
                .filter(it -> it.act().equals("order-held"))
                .reduce((earlier, later) -> later.at().isBefore(earlier.at()) ? earlier : later)
                .map(it -> Stopped.of(it, people.of(List.of(it.username()))))
                .orElse(null);
    }

    /** The head as this reader may see it; the lines stand beside it on the page. */
    private static SalesOrder shown(SalesOrder order, boolean whole) {
        return (whole ? order : order.masked()).withLines(List.of());
    }

    /** The order's page. */
    record OrderPage(
            SalesOrder order,
            String shopCode,
            String shopName,
            boolean personalShown,
            Standing standing,
            List<Line> lines,
            List<Why> why,
            Map<Long, Named> warehouses,
            List<Past> revisions,
            List<OrderPart> parts,
            List<Bound> merged) {}

    /** An order that leaves together with this one, and whether it is the one that holds the goods. */
    record Bound(OrderId id, String number, boolean leads) {}

    /** Where the order's case stands in the standard it follows. */
    record Standing(
            String standard,
            List<Step> steps,
            String node,
            CaseState state,
            @Nullable String waitsFor,
            Instant enteredAt,
            Instant dueAt,
            @Nullable Stopped stopped) {

        static Standing of(CaseInHand it, @Nullable Stopped stopped) {
            return new Standing(
                    it.standard().label(),
                    it.standard().nodes().stream().map(Step::of).toList(),
                    it.node().code().value(),
                    it.state(),
                    it.waitsFor().orElse(null),
                    it.enteredAt(),
                    it.dueAt(),
                    stopped);
        }
    }

    /** Who stopped the order, when and why. */
    record Stopped(String by, Instant at, String reason) {

        static Stopped of(EntryView it, Map<String, String> names) {
            var after = it.after();
            return new Stopped(
                    names.getOrDefault(it.username(), it.username()),
                    it.at(),
                    after == null ? "" : after.path("text").asString(""));
        }
    }

    /** A node of that standard. */
    record Step(String code, Label title, String ownerDepartment, long limitSeconds) {

        static Step of(Node it) {
            return new Step(
                    it.code().value(),
                    it.title(),
                    it.ownerDepartment(),
                    it.limit().toSeconds());
        }
    }

    /** A warehouse by name. */
    record Named(String code, String nameZh, String nameEn) {

        static Named of(WarehouseFacts it) {
            return new Named(it.code(), it.nameZh(), it.nameEn());
        }
    }

    /** A line with its amount, and what we call its goods; what the shop calls them where we do not know them. */
    record Line(OrderLine line, String amount, String name) {

        static Line of(OrderLine line, String name) {
            return new Line(line, line.amount().stripTrailingZeros().toPlainString(), name);
        }
    }
}
