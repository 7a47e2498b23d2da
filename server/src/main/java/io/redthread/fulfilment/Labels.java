package io.redthread.fulfilment;

import io.redthread.fulfilment.FulfilmentRefusal.ParcelNotFound;
import io.redthread.fulfilment.store.ParcelQueries;
import io.redthread.fulfilment.store.ParcelStore;
import io.redthread.journal.BatchAct;
import io.redthread.journal.Journal;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.parties.Shops;
import io.redthread.sales.Orders;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Labels to be printed. They show a person's whole address, so each printing is in the journal. */
@Service
@Transactional
public class Labels {

    /** Most labels at once. */
    static final int MOST = 500;

    private final ParcelQueries queries;
    private final ParcelStore store;
    private final Parcels parcels;
    private final Orders orders;
    private final Shops shops;
    private final Journal journal;

    Labels(ParcelQueries queries, ParcelStore store, Parcels parcels, Orders orders, Shops shops, Journal journal) {
        this.queries = queries;
        this.store = store;
        this.parcels = parcels;
        this.orders = orders;
        this.shops = shops;
        this.journal = journal;
    }

    /** The labels of a wave's packed parcels, by basket. */
    public List<WaybillLabel> ofWave(WaveId wave) {
        var packed = store.ofWave(wave).stream()
                .filter(it -> it.state() == ParcelState.PACKED || it.state() == ParcelState.DISPATCHED)
                .sorted(Comparator.comparingInt(
                        it -> Objects.requireNonNullElse(it.course().slot(), 0)))
                .limit(MOST)
                .map(ParcelInHand::id)
                .toList();
        return packed.isEmpty() ? List.of() : of(packed);
    }

    /** The labels of these parcels, in this order. */
    public List<WaybillLabel> of(Collection<ParcelId> ids) {
        if (ids.isEmpty() || ids.size() > MOST) {
            throw InvalidInput.of("/parcels", ids.size(), "labels-out-of-range");
        }
        var views = parcels.views(queries.byIds(ids)).stream()
                .collect(Collectors.toMap(it -> it.parcel().id(), it -> it));
        ids.stream().filter(id -> !views.containsKey(id)).findFirst().ifPresent(missing -> {
            throw new Refused(new ParcelNotFound(missing.number()));
        });
        var to = orders.shipTo(
                views.values().stream().map(it -> it.parcel().orderId()).collect(Collectors.toSet()));
        var named = shops.byIds(
                views.values().stream().map(it -> it.parcel().shop()).collect(Collectors.toSet()));
        var labels = new ArrayList<WaybillLabel>();
        for (var id : ids) {
            var view = Objects.requireNonNull(views.get(id));
            var row = view.parcel();
            var shop = named.get(row.shop());
            labels.add(new WaybillLabel(
                    row.id(),
                    row.number(),
                    row.orderNumber(),
                    row.platformNumber(),
                    shop == null ? "" : shop.name(),
                    view.carrier(),
                    row.waybill(),
                    row.part(),
                    row.slot(),
                    Objects.requireNonNull(to.get(row.orderId())),
                    view.lines()));
        }
        journal.record(new BatchAct(
                "labels-printed",
                ParcelId.DOCUMENT_KIND,
                labels.stream().map(WaybillLabel::parcel).toList(),
                Map.of("labels", labels.size()),
                ""));
        return labels;
    }
}
