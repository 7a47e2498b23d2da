package io.redthread.monitoring.domain;

import io.redthread.kernel.Label;
import io.redthread.monitoring.Fact;
import io.redthread.monitoring.Lane;
import io.redthread.monitoring.Station;
import io.redthread.monitoring.Station.Times;
import io.redthread.monitoring.StationState;
import io.redthread.process.Node;
import io.redthread.process.NodeCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way of a parcel: picked, packed, dispatched, on the road, delivered. */
final class ParcelStations {

    private static final Label PICK = Words.of("拣货", "Pick");
    private static final Label PACK = Words.of("复核打包", "Pack check");
    private static final Label DISPATCH = Words.of("出库", "Dispatch");
    private static final Label TRANSIT = Words.of("运输", "In transit");
    private static final Label DELIVERY = Words.of("签收", "Delivery");

    private final ThreadFacts facts;
    private final NodeStations nodes;
    private final Node picking;
    private final Node dispatch;

    ParcelStations(ThreadFacts facts, NodeStations nodes) {
        this.facts = facts;
        this.nodes = nodes;
        this.picking = facts.it().standard().node(NodeCode.PICKING);
        this.dispatch = facts.it().standard().node(NodeCode.DISPATCH);
    }

    /** The id of the station at which a parcel leaves. */
    static String leaving(ParcelTrail parcel) {
        return "dispatch-" + parcel.id();
    }

    /** The stations of one living parcel, in order. */
    List<Station> of(ParcelTrail parcel) {
        var road = new ArrayList<Station>(5);
        road.add(pick(parcel));
        road.add(pack(parcel));
        road.add(sendOff(parcel));
        road.add(transit(parcel));
        road.add(delivery(parcel));
        return road;
    }

    /** A parcel that was called off. */
    Station withdrawn(ParcelTrail parcel) {
        var off = java.util.Objects.requireNonNull(parcel.withdrawn());
        return new Station(
                "withdrawn-" + parcel.id(),
                null,
                Lane.GOODS,
                Words.of("包裹撤回", "Parcel called off"),
                StationState.DONE,
                null,
                null,
                Times.at(off.at()),
                List.of(
                        Fact.words("仓库", "Warehouse", parcel.warehouse()),
                        Fact.words("原因", "Why", Words.resolution(off.by()))),
                null,
                null,
                null);
    }

    private Station pick(ParcelTrail parcel) {
        var known = base(parcel);
        var id = "pick-" + parcel.id();
        if (parcel.pickedAt() != null) {
            var started = parcel.wavedAt() == null ? parcel.enteredAt() : parcel.wavedAt();
            return done(
                    id,
                    picking,
                    PICK,
                    null,
                    Words.department(picking.ownerDepartment()),
                    Times.over(parcel.enteredAt(), started, parcel.pickedAt(), picking.limit()),
                    known);
        }
        return facts.running()
                ? nodes.present(picking, id, PICK, parcel.enteredAt(), parcel.dueAt(), known)
                : nodes.ahead(picking, id, PICK, parcel.dueAt(), known);
    }

    private Station pack(ParcelTrail parcel) {
        var id = "pack-" + parcel.id();
        if (parcel.packed() != null && parcel.pickedAt() != null) {
            return done(
                    id,
                    picking,
                    PACK,
                    null,
                    facts.names().actor(parcel.packed().by()),
                    Times.over(
                            parcel.pickedAt(),
                            parcel.pickedAt(),
                            parcel.packed().at(),
                            null),
                    List.of());
        }
        return parcel.pickedAt() != null && facts.running()
                ? nodes.present(picking, id, PACK, parcel.pickedAt(), parcel.dueAt(), List.of())
                : nodes.ahead(picking, id, PACK, parcel.dueAt(), List.of());
    }

    private Station sendOff(ParcelTrail parcel) {
        var id = leaving(parcel);
        var known = new ArrayList<Fact>();
        known.add(Fact.words("承运商", "Carrier", parcel.carrier()));
        if (parcel.dispatched() != null && parcel.packed() != null) {
            return done(
                    id,
                    dispatch,
                    DISPATCH,
                    parcel.waybill(),
                    facts.names().actor(parcel.dispatched().by()),
                    Times.over(
                            parcel.packed().at(),
                            parcel.packed().at(),
                            parcel.dispatched().at(),
                            dispatch.limit()),
                    known);
        }
        var due = leavingDue(parcel);
        return parcel.packed() != null && facts.running()
                ? nodes.present(dispatch, id, DISPATCH, parcel.packed().at(), due, known)
                : nodes.ahead(dispatch, id, DISPATCH, due, known);
    }

    /** Until when a parcel must leave: the case's own clock once it stands there, else the standard's time on top. */
    Instant leavingDue(ParcelTrail parcel) {
        return facts.it().node().code().equals(NodeCode.DISPATCH)
                ? facts.it().dueAt()
                : parcel.dueAt().plus(dispatch.limit());
    }

    private Station transit(ParcelTrail parcel) {
        var id = "transit-" + parcel.id();
        var known = new ArrayList<Fact>();
        parcel.tracking().forEach(scan -> known.add(Fact.words("轨迹", "Tracking", tracked(scan))));
        var carrier = parcel.carrier();
        if (parcel.dispatched() == null) {
            return plain(id, TRANSIT, StationState.EXPECTED, null, carrier, Times.NONE, known);
        }
        var left = parcel.dispatched().at();
        return parcel.deliveredAt() == null
                ? plain(id, TRANSIT, StationState.NOW, parcel.waybill(), carrier, since(left), known)
                : plain(
                        id,
                        TRANSIT,
                        StationState.DONE,
                        parcel.waybill(),
                        carrier,
                        Times.over(left, left, parcel.deliveredAt(), null),
                        known);
    }

    private Station delivery(ParcelTrail parcel) {
        return plain(
                "delivery-" + parcel.id(),
                DELIVERY,
                parcel.deliveredAt() == null ? StationState.EXPECTED : StationState.DONE,
                null,
                Words.CUSTOMER,
                parcel.deliveredAt() == null ? Times.NONE : Times.at(parcel.deliveredAt()),
                List.of());
    }

    private Times since(Instant left) {
        return new Times(
                left,
                left,
                null,
                null,
                java.time.Duration.between(left, facts.now()).toSeconds(),
                null);
    }

    private List<Fact> base(ParcelTrail parcel) {
        var known = new ArrayList<Fact>();
        known.add(Fact.words("仓库", "Warehouse", parcel.warehouse()));
        known.add(Fact.words("内容", "Contents", parcel.contents()));
        return known;
    }

    private static Label tracked(ParcelTrail.Tracking scan) {
        var what = switch (scan.code()) {
            case "pickedUp" -> Words.of("已揽收", "picked up");
            case "inTransit" -> Words.of("运输中", "in transit");
            case "outForDelivery" -> Words.of("派送中", "out for delivery");
            case "delivered" -> Words.of("已签收", "delivered");
            default -> Words.of("异常", "problem");
        };
        var place = scan.place().isEmpty() ? "" : " " + scan.place();
        return Words.of(what.zh() + place, what.en() + place);
    }

    private static Station done(
            String id, Node node, Label title, @Nullable String number, Label owner, Times times, List<Fact> known) {
        return new Station(
                id,
                node.code().value(),
                Lane.GOODS,
                title,
                StationState.DONE,
                number,
                owner,
                times,
                known,
                null,
                node.instruction(),
                null);
    }

    private static Station plain(
            String id,
            Label title,
            StationState state,
            @Nullable String number,
            Label owner,
            Times times,
            List<Fact> known) {
        return new Station(id, null, Lane.GOODS, title, state, number, owner, times, known, null, null, null);
    }
}
