package io.redthread.monitoring;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.redthread.fulfilment.ParcelId;
import io.redthread.identity.CurrentAccess;
import io.redthread.identity.Permission;
import io.redthread.identity.PersonNames;
import io.redthread.inventory.HeldReservation;
import io.redthread.inventory.Reservations;
import io.redthread.inventory.WarehouseFacts;
import io.redthread.inventory.Warehouses;
import io.redthread.journal.EntryView;
import io.redthread.journal.JournalReader;
import io.redthread.kernel.Label;
import io.redthread.kernel.Refused;
import io.redthread.monitoring.ThreadView.Next;
import io.redthread.monitoring.domain.Names;
import io.redthread.monitoring.domain.ParcelTrail;
import io.redthread.monitoring.domain.ReturnStations;
import io.redthread.monitoring.domain.ThreadFacts;
import io.redthread.monitoring.domain.ThreadWeaver;
import io.redthread.monitoring.domain.Troubles;
import io.redthread.monitoring.domain.Verdicts;
import io.redthread.monitoring.domain.Words;
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
import io.redthread.sales.OrderNotFound;
import io.redthread.sales.OrderTrail;
import io.redthread.sales.OrderTrail.OrderPart;
import io.redthread.sales.Orders;
import io.redthread.sales.SalesOrder;
import io.redthread.sales.ShipTo;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the whole thread of one order: asks every owner once, by key, and weaves the answers. */
@Service
public class Threads {

    private final Orders orders;
    private final OrderTrail trail;
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
    private final PersonNames people;
    private final Clock clock;

    Threads(
            Orders orders,
            OrderTrail trail,
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
            PersonNames people,
            Clock clock) {
        this.orders = orders;
        this.trail = trail;
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
        this.people = people;
        this.clock = clock;
    }

    /** The thread of the order with that id, number or platform number; personal data only for those who may see it. */
    @Transactional(readOnly = true)
    public ThreadView of(String numberOrId) {
        var id = trail.idOf(numberOrId).orElseThrow(() -> new Refused(new OrderNotFound(numberOrId)));
        var facts = facts(orders.get(id));
        var woven = ThreadWeaver.weave(facts);
        var next = woven.stations().stream()
                .filter(Station::ahead)
                .map(one ->
                        new Next(one.id(), one.title(), one.owner(), one.times().dueAt()))
                .toList();
        return new ThreadView(
                facts.now(),
                head(facts),
                woven.stations(),
                woven.edges(),
                next,
                Troubles.list(facts),
                Verdicts.of(facts),
                documents(facts, trail.parts(facts.order())),
                entries(facts));
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

    private static List<ThreadView.Document> documents(ThreadFacts facts, List<OrderPart> parts) {
        var linked = CurrentAccess.get().may(Permission.FULFILMENT_READ);
        var documents = new ArrayList<ThreadView.Document>();
        for (var part : parts) {
            documents.add(new ThreadView.Document(
                    part.part() == 1 ? "order" : "back-order",
                    part.number(),
                    Words.status(part.status()),
                    null,
                    "/sales/orders/" + part.id().value() + "/thread"));
        }
        for (var parcel : facts.parcels()) {
            documents.add(new ThreadView.Document(
                    "parcel",
                    parcel.waybill() == null ? new ParcelId(parcel.id()).number() : parcel.waybill(),
                    state(parcel),
                    parcel.warehouse(),
                    linked ? "/fulfilment/parcels/" + parcel.id() : null));
        }
        facts.parcels().stream()
                .flatMap(it -> Stream.ofNullable(it.unit()))
                .distinct()
                .map(it -> new ThreadView.Document(
                        "unit", it.number(), it.state(), null, linked ? "/fulfilment/units/" + it.id() : null))
                .forEach(documents::add);
        for (var one : facts.returns()) {
            documents.add(new ThreadView.Document("return", one.number(), Words.of("退货", "Return"), null, null));
        }
        for (var one : facts.authorised()) {
            documents.add(new ThreadView.Document(
                    "return",
                    one.number(),
                    ReturnStations.state(one),
                    null,
                    CurrentAccess.get().may(Permission.RECEIVING_READ) ? ReturnStations.link(one) : null));
        }
        return documents;
    }

    private static Label state(ParcelTrail parcel) {
        if (parcel.withdrawn() != null) {
            return Words.of("已撤回", "called off");
        }
        if (parcel.deliveredAt() != null) {
            return Words.of("已签收", "delivered");
        }
        if (parcel.dispatched() != null) {
            return Words.of("已出库", "dispatched");
        }
        if (parcel.packed() != null) {
            return Words.of("已打包", "packed");
        }
        return parcel.pickedAt() != null ? Words.of("已拣", "picked") : Words.of("待拣", "to pick");
    }

    private static List<ThreadView.Entry> entries(ThreadFacts facts) {
        var whole = CurrentAccess.get().may(Permission.JOURNAL_READ);
        return facts.journal().stream()
                .map(one -> new ThreadView.Entry(
                        one.id(),
                        one.sequence(),
                        one.at(),
                        one.act(),
                        facts.names().actor(one.username()),
                        one.onBehalfOf(),
                        whole ? one.before() : null,
                        whole ? one.after() : null,
                        one.ruleVersion()))
                .toList();
    }
}
