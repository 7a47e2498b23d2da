package io.redthread.fulfilment;

import io.redthread.fulfilment.FulfilmentRefusal.ParcelNotFound;
import io.redthread.fulfilment.PrintJob.Filled;
import io.redthread.fulfilment.store.LabelPrintStore;
import io.redthread.fulfilment.store.ParcelQueries;
import io.redthread.kernel.Refused;
import io.redthread.parties.Shops;
import io.redthread.sales.Orders;
import io.redthread.sales.ShipTo;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills in labels of parcels: recipient, goods and numbers come from the order (requirement G4). */
@Component
class ParcelLabels {

    private final ParcelQueries queries;
    private final Parcels parcels;
    private final Orders orders;
    private final Shops shops;
    private final LabelPrintStore prints;

    ParcelLabels(ParcelQueries queries, Parcels parcels, Orders orders, Shops shops, LabelPrintStore prints) {
        this.queries = queries;
        this.parcels = parcels;
        this.orders = orders;
        this.shops = shops;
        this.prints = prints;
    }

    /** The labels of these parcels, in this order; one that is not there is refused. */
    List<Filled> of(List<ParcelId> ids, LabelLooks.Chosen looks, Map<LabelField, String> common) {
        var views = parcels.views(queries.byIds(ids)).stream()
                .collect(Collectors.toMap(it -> it.parcel().id(), it -> it));
        ids.stream().filter(id -> !views.containsKey(id)).findFirst().ifPresent(missing -> {
            throw new Refused(new ParcelNotFound(missing.number()));
        });
        var to = orders.shipTo(
                views.values().stream().map(it -> it.parcel().orderId()).collect(Collectors.toSet()));
        var named = shops.byIds(
                views.values().stream().map(it -> it.parcel().shop()).collect(Collectors.toSet()));
        var counted = prints.counts(ids);
        var labels = new ArrayList<Filled>();
        for (var id : ids) {
            var view = Objects.requireNonNull(views.get(id));
            var row = view.parcel();
            var look = looks.of(row.carrier(), row.shop());
            var whole = Objects.requireNonNull(to.get(row.orderId()));
            var shop = named.get(row.shop());
            var fields = new EnumMap<LabelField, String>(common);
            fill(fields, view, shop == null ? "" : shop.name());
            fill(fields, looks.at(look).layout().masked() ? whole.masked() : whole);
            labels.add(new Filled(look, id, counted.getOrDefault(id, 0), texts(fields), rows(view)));
        }
        return labels;
    }

    private static void fill(Map<LabelField, String> fields, ParcelView view, String shop) {
        var row = view.parcel();
        fields.put(LabelField.PARCEL, row.number());
        fields.put(LabelField.ORDER, row.orderNumber());
        fields.put(LabelField.PLATFORM_NUMBER, row.platformNumber());
        fields.put(LabelField.SHOP, shop);
        fields.put(LabelField.CARRIER, view.carrier().nameZh());
        fields.put(LabelField.WAYBILL, text(row.waybill()));
        fields.put(LabelField.PART, Integer.toString(row.part()));
        fields.put(LabelField.SLOT, text(row.slot()));
        fields.put(LabelField.KINDS, Integer.toString(row.lines()));
        fields.put(LabelField.PIECES, row.pieces().stripTrailingZeros().toPlainString());
        fields.put(
                LabelField.GOODS,
                view.lines().stream()
                        .map(it -> GiftPieces.named(
                                        it.name(), it.gifts(), it.quantity().amount()) + "×"
                                + it.quantity().amount().stripTrailingZeros().toPlainString())
                        .collect(Collectors.joining(";")));
    }

    private static void fill(Map<LabelField, String> fields, ShipTo to) {
        var home = "CN".equals(to.country());
        fields.put(LabelField.RECIPIENT, to.recipient());
        fields.put(LabelField.PHONE, to.phone());
        fields.put(LabelField.PROVINCE, to.province());
        fields.put(LabelField.CITY, to.city());
        fields.put(LabelField.DISTRICT, to.district());
        fields.put(LabelField.STREET, to.street());
        fields.put(LabelField.POSTCODE, to.postcode());
        fields.put(LabelField.COUNTRY, home ? "" : to.country());
        fields.put(
                LabelField.ADDRESS,
                Stream.of(
                                to.province(),
                                to.city().equals(to.province()) ? "" : to.city(),
                                to.district(),
                                to.street(),
                                to.postcode(),
                                home ? "" : to.country())
                        .filter(it -> !it.isBlank())
                        .collect(Collectors.joining(" ")));
    }

    private static List<Map<LabelColumn, String>> rows(ParcelView view) {
        var rows = new ArrayList<Map<LabelColumn, String>>();
        for (var line : view.lines()) {
            var row = new EnumMap<LabelColumn, String>(LabelColumn.class);
            row.put(LabelColumn.SEQ, Integer.toString(rows.size() + 1));
            row.put(LabelColumn.SKU, line.sku().code());
            row.put(
                    LabelColumn.NAME,
                    GiftPieces.named(line.name(), line.gifts(), line.quantity().amount()));
            row.put(LabelColumn.LOT, text(line.lot()));
            row.put(LabelColumn.BIN, text(line.bin()));
            row.put(LabelColumn.QUANTITY, line.quantity().zh());
            row.put(LabelColumn.PARCEL, view.parcel().number());
            row.put(LabelColumn.SLOT, text(view.parcel().slot()));
            rows.add(row);
        }
        return rows;
    }

    static Map<String, String> texts(Map<LabelField, String> fields) {
        var texts = new LinkedHashMap<String, String>();
        fields.forEach((field, text) -> texts.put(field.code(), text));
        return texts;
    }

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
