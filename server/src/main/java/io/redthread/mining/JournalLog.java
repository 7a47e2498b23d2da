package io.redthread.mining;

import io.redthread.fulfilment.ParcelFacts;
import io.redthread.fulfilment.ParcelId;
import io.redthread.journal.JournalFacts;
import io.redthread.journal.JournalFacts.Acted;
import io.redthread.journal.JournalFacts.Place;
import io.redthread.mining.domain.NewEvent;
import io.redthread.mining.domain.NewEvent.About;
import io.redthread.mining.domain.NewEvent.By;
import io.redthread.mining.domain.NewEvent.Work;
import io.redthread.mining.domain.NewObject;
import io.redthread.mining.domain.NewObject.Ref;
import io.redthread.purchasing.PurchaseFacts;
import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.receiving.GoodsReceiptId;
import io.redthread.receiving.GoodsReceiptReads;
import io.redthread.receiving.GoodsReceiptView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Acts on documents: receipts, waves, returns, changes of purchase orders; and which purchase orders and parcels to look at again. */
@Component
class JournalLog implements LogSource {

    private static final int AT_ONCE = 2_000;

    /** Kinds of documents of which each act is an event. */
    private static final Set<String> TOLD = Set.of(
            "goods-receipt",
            "wave",
            "return-authorisation",
            "refund-request",
            "requisition",
            "rfq",
            "purchase-agreement",
            "handling-unit",
            "stock-count",
            "transfer-order");

    private static final Set<String> CHANGES = Set.of("purchase-order-changed", "purchase-order-change-asked");

    private final JournalFacts journal;
    private final PurchaseFacts purchases;
    private final PurchaseEvents purchaseEvents;
    private final ParcelFacts parcels;
    private final ParcelEvents parcelEvents;
    private final GoodsReceiptReads receipts;

    JournalLog(
            JournalFacts journal,
            PurchaseFacts purchases,
            PurchaseEvents purchaseEvents,
            ParcelFacts parcels,
            ParcelEvents parcelEvents,
            GoodsReceiptReads receipts) {
        this.journal = journal;
        this.purchases = purchases;
        this.purchaseEvents = purchaseEvents;
        this.parcels = parcels;
        this.parcelEvents = parcelEvents;
        this.receipts = receipts;
    }

    @Override
    public String name() {
        return "journal";
    }

    @Override
    public Retold next(String place) {
        var horizon = journal.horizon();
        var after = place(place);
        var from = after.writtenIn() > horizon ? new Place(0, 0) : after;
        var kinds = new ArrayList<>(TOLD);
        kinds.add(ObjectTypes.PURCHASE);
        kinds.add(ObjectTypes.PARCEL);
        var acts = journal.after(from, horizon, kinds, AT_ONCE);
        var objects = new ArrayList<NewObject>();
        var events = new ArrayList<NewEvent>();
        purchaseEvents.tell(purchases.lives(ids(acts, ObjectTypes.PURCHASE, PurchaseOrderId::new)), objects, events);
        parcelEvents.tell(parcels.byIds(ids(acts, ObjectTypes.PARCEL, ParcelId::new)), objects, events);
        var bought = receipts.byIds(ids(acts, ObjectTypes.RECEIPT, GoodsReceiptId::new)).stream()
                .collect(Collectors.toMap(it -> it.id().value(), Function.identity()));
        for (var it : acts) {
            if (TOLD.contains(it.kind()) || CHANGES.contains(it.act())) {
                var subject = new Ref(it.kind(), Long.toString(it.document()));
                objects.add(NewObject.of(subject, it.number()));
                events.add(event(it, subject, bought));
            }
        }
        var last = acts.isEmpty() ? from : acts.getLast().at();
        return new Retold(objects, events, last.writtenIn() + ":" + last.entry(), acts.size() == AT_ONCE);
    }

    private static NewEvent event(Acted it, Ref subject, Map<Long, GoodsReceiptView> bought) {
        var about = new ArrayList<>(List.of(new About(subject, "subject")));
        if (subject.type().equals(ObjectTypes.RECEIPT)) {
            Optional.ofNullable(bought.get(it.document()))
                    .ifPresent(receipt -> about.add(new About(PurchaseEvents.order(receipt.order()), "received of")));
        }
        if (!it.username().equals("system")) {
            about.add(new About(new Ref(ObjectTypes.PERSON, it.username()), "by"));
        }
        return new NewEvent(
                "act:" + it.at().entry(), it.act(), it.time(), 50, Work.NONE, new By(it.username(), "", 0), "", about);
    }

    private static <T> List<T> ids(List<Acted> acts, String kind, Function<Long, T> id) {
        return acts.stream()
                .filter(it -> it.kind().equals(kind))
                .map(it -> id.apply(it.document()))
                .distinct()
                .map(Objects::requireNonNull)
                .toList();
    }

    private static Place place(String text) {
        if (text.isEmpty()) {
            return new Place(0, 0);
        }
        var parts = text.split(":", 2);
        return new Place(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }
}
