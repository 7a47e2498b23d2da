package io.redthread.monitoring;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.redthread.identity.CurrentAccess;
import io.redthread.identity.Permission;
import io.redthread.identity.PersonNames;
import io.redthread.inventory.HeldReservation;
import io.redthread.inventory.Reservations;
import io.redthread.inventory.WarehouseFacts;
import io.redthread.inventory.Warehouses;
import io.redthread.journal.EntryView;
import io.redthread.journal.JournalReader;
import io.redthread.kernel.Refused;
import io.redthread.monitoring.ThreadView.Next;
import io.redthread.monitoring.domain.Glances;
import io.redthread.monitoring.domain.Names;
import io.redthread.monitoring.domain.ParcelTrail;
import io.redthread.monitoring.domain.ThreadFacts;
import io.redthread.monitoring.domain.ThreadWeaver;
import io.redthread.monitoring.domain.Troubles;
import io.redthread.monitoring.domain.Verdicts;
import io.redthread.parties.Shops;
import io.redthread.process.CaseId;
import io.redthread.process.Cases;
import io.redthread.process.ExceptionType;
import io.redthread.process.ExceptionTypes;
import io.redthread.process.ExceptionView;
import io.redthread.process.Exceptions;
import io.redthread.process.NodeFact;
import io.redthread.receiving.RefundView;
import io.redthread.receiving.Refunds;
import io.redthread.receiving.ReturnReads;
import io.redthread.receiving.ReturnView;
import io.redthread.sales.OrderDecisions;
import io.redthread.sales.OrderNotFound;
import io.redthread.sales.OrderTrail;
import io.redthread.sales.Orders;
import io.redthread.sales.SalesOrder;
import io.redthread.sales.ShipTo;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the whole thread of one order: asks every owner once, by key, and weaves the answers. */
@Service
public class Threads {

    private final Orders orders;
    private final OrderTrail trail;
    private final OrderDecisions decisions;
    private final Shops shops;
    private final Cases cases;
    private final Exceptions exceptions;
    private final ExceptionTypes types;
    private final Reservations reservations;
    private final Warehouses warehouses;
    private final OrderParcels parcels;
    private final ReturnReads returns;
    private final Refunds refunds;
    private final JournalReader journal;
    private final OrderLinks links;
    private final PersonNames people;
    private final Clock clock;

    Threads(
            Orders orders,
            OrderTrail trail,
            OrderDecisions decisions,
            Shops shops,
            Cases cases,
            Exceptions exceptions,
            ExceptionTypes types,
            Reservations reservations,
            Warehouses warehouses,
            OrderParcels parcels,
            ReturnReads returns,
            Refunds refunds,
            JournalReader journal,
            OrderLinks links,
            PersonNames people,
            Clock clock) {
        this.orders = orders;
        this.trail = trail;
        this.decisions = decisions;
        this.shops = shops;
        this.cases = cases;
        this.exceptions = exceptions;
        this.types = types;
        this.reservations = reservations;
        this.warehouses = warehouses;
        this.parcels = parcels;
        this.returns = returns;
        this.refunds = refunds;
        this.journal = journal;
        this.links = links;
        this.people = people;
        this.clock = clock;
    }

    /** The thread of the order with that id, number or platform number; personal data only for those who may see it. */
    @Transactional(readOnly = true)
    public ThreadView of(String numberOrId) {
        var id = trail.idOf(numberOrId).orElseThrow(() -> new Refused(new OrderNotFound(numberOrId)));
        var facts = facts(orders.get(id));
        var woven = ThreadWeaver.weave(facts);
        var journalled = ThreadEntries.of(facts.journal(), facts.names());
        return new ThreadView(
                facts.now(),
                head(facts),
                null,
                Glances.of(woven.stations(), journalled),
                woven.stations(),
                woven.edges(),
                Next.of(woven.stations()),
                Troubles.list(facts),
                Verdicts.of(facts),
                links.of(facts),
                OrderDocuments.of(facts, trail.parts(facts.order())),
                journalled);
    }

    private ThreadFacts facts(SalesOrder order) {
        var caseId = new CaseId(order.id().value());
        var it = cases.read(List.of(caseId)).getFirst();
        var passed = cases.facts(caseId);
        var troubles = exceptions.ofCase(caseId);
        var acts = journal.of(Cases.document(caseId));
        var places = warehouses.all().stream().collect(toMap(WarehouseFacts::id, identity()));
        var held = held(caseId);
        var sent = parcels.of(order.id(), places);
        var back = returns.ofOrder(order.id());
        var refunded = refunds.ofOrder(order.id());
        return new ThreadFacts(
                clock.instant(),
                order,
                it,
                passed,
                troubles,
                types.all().stream().collect(toMap(ExceptionType::code, identity())),
                trail.revisions(order),
                trail.warehouses(order.id()),
                places,
                held,
                sent,
                trail.returns(order.id()),
                back,
                refunded,
                trail.verdicts(order.id()),
                decisions.of(order.id()),
                trail.review(order),
                acts,
                names(passed, troubles, acts, sent, back, refunded));
    }

    private List<HeldReservation> held(CaseId id) {
        var document = Cases.document(id);
        return reservations.of(List.of(document)).getOrDefault(document, List.of());
    }

    private Names names(
            List<NodeFact> passed,
            List<ExceptionView> troubles,
            List<EntryView> acts,
            List<ParcelTrail> sent,
            List<ReturnView> back,
            List<RefundView> refunded) {
        var wanted = new HashSet<String>();
        passed.forEach(fact -> wanted.add(fact.actor()));
        acts.forEach(act -> wanted.add(act.username()));
        for (var one : troubles) {
            if (one.assignee() != null) {
                wanted.add(one.assignee());
            }
            if (one.resolvedBy() != null) {
                wanted.add(one.resolvedBy());
            }
        }
        sent.forEach(parcel -> {
            if (parcel.packed() != null) {
                wanted.add(parcel.packed().by());
            }
            if (parcel.dispatched() != null) {
                wanted.add(parcel.dispatched().by());
            }
        });
        back.forEach(it -> wanted.add(it.openedBy()));
        for (var one : refunded) {
            wanted.add(one.decidedBy() == null ? one.requestedBy() : one.decidedBy());
        }
        wanted.remove("system");
        return new Names(people.of(wanted));
    }

    private ThreadView.Order head(ThreadFacts facts) {
        var order = facts.order();
        var to = CurrentAccess.get().may(Permission.PERSONAL_READ)
                ? order.shipTo()
                : order.shipTo().masked();
        var shop = shops.byIds(Set.of(order.shop())).get(order.shop());
        return new ThreadView.Order(
                order.id(),
                order.number(),
                shop == null ? "" : shop.name(),
                order.platformNumber(),
                order.status(),
                order.revision(),
                facts.it().standard().label(),
                order.total(),
                to.recipient(),
                place(to),
                order.lines().size());
    }

    /** Province, city and district; of an address abroad that names none, the country. */
    private static String place(ShipTo to) {
        var divisions = (to.province() + " " + to.city() + " " + to.district()).strip();
        return divisions.isEmpty() ? to.country() : divisions;
    }
}
