package io.redthread.monitoring;

import io.redthread.fulfilment.UnitFilter;
import io.redthread.fulfilment.UnitReads;
import io.redthread.fulfilment.WaveFilter;
import io.redthread.fulfilment.Waves;
import io.redthread.inventory.LotFilter;
import io.redthread.inventory.SerialDesk;
import io.redthread.inventory.SerialFilter;
import io.redthread.inventory.SerialView;
import io.redthread.inventory.StockDesk;
import io.redthread.inventory.TransferFilter;
import io.redthread.inventory.Transfers;
import io.redthread.kernel.Sscc;
import io.redthread.monitoring.SearchView.Group;
import io.redthread.monitoring.SearchView.Hit;
import io.redthread.monitoring.domain.Words;
import io.redthread.platform.paging.PageQuery;
import io.redthread.receiving.ReceiptTrails;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Finds what moves in the buildings by number: waves, handling units, transfers, single pieces, lots. */
@Component
class StockNumbers {

    private final Waves waves;
    private final UnitReads units;
    private final Transfers transfers;
    private final SerialDesk serials;
    private final StockDesk stock;
    private final ReceiptTrails receipts;

    StockNumbers(
            Waves waves,
            UnitReads units,
            Transfers transfers,
            SerialDesk serials,
            StockDesk stock,
            ReceiptTrails receipts) {
        this.waves = waves;
        this.units = units;
        this.transfers = transfers;
        this.serials = serials;
        this.stock = stock;
        this.receipts = receipts;
    }

    List<Group> waves(String q, int most) {
        var found = waves.page(new WaveFilter(q, null, null), PageQuery.first(most)).items().stream()
                .map(it -> new Hit(
                        it.number(),
                        Words.of(it.parcels() + " 个包裹", it.parcels() + " parcels"),
                        null,
                        "/fulfilment/waves/" + it.id().value(),
                        it.number().equalsIgnoreCase(q)))
                .toList();
        return NumberSearch.group("wave", "波次", "Waves", found).stream().toList();
    }

    List<Group> units(String q, int most) {
        var read = Sscc.read(q);
        if (read.isEmpty()) {
            return List.of();
        }
        var sscc = read.get().value();
        var found = units.page(new UnitFilter(sscc, null, null, null, null), PageQuery.first(most)).items().stream()
                .map(it -> new Hit(
                        it.sscc().value(),
                        Words.of(it.parcels() + " 个包裹", it.parcels() + " parcels"),
                        null,
                        "/fulfilment/units/" + it.id().value(),
                        it.sscc().value().equals(sscc)))
                .toList();
        return NumberSearch.group("unit", "物流单元", "Handling units", found).stream()
                .toList();
    }

    List<Group> transfers(String q, int most) {
        var found = transfers.page(new TransferFilter(q, null, null), PageQuery.first(most)).items().stream()
                .map(it -> new Hit(
                        it.number(),
                        null,
                        null,
                        "/inventory/transfers/" + it.id().value(),
                        it.number().equalsIgnoreCase(q)))
                .toList();
        return NumberSearch.group("transfer", "调拨单", "Transfers", found).stream()
                .toList();
    }

    List<Group> serials(String q, int most) {
        var found = serials.page(new SerialFilter(q, null, null, null, null), PageQuery.first(most)).items().stream()
                .filter(it -> it.number().regionMatches(true, 0, q, 0, q.length()))
                .map(it -> new Hit(
                        it.number(),
                        Words.of(it.name(), it.name()),
                        null,
                        path(it),
                        it.number().equalsIgnoreCase(q)))
                .toList();
        return NumberSearch.group("serial", "序列号", "Serial numbers", found).stream()
                .toList();
    }

    /** The sale it left with; else the purchase it came with; else its own page. */
    private String path(SerialView it) {
        if (!it.orderNumber().isEmpty()) {
            return it.document()
                    .filter(with -> with.kind().equals("parcel"))
                    .map(with -> ThreadPlace.at(it.orderNumber(), "dispatch-" + with.id()))
                    .orElse("/threads/" + it.orderNumber());
        }
        if (it.documentNumber().toUpperCase(Locale.ROOT).startsWith("GRN-")) {
            return receipts.byNumber(it.documentNumber())
                    .map(came -> ThreadPlace.at(came.orderNumber(), "receipt-" + came.id()))
                    .orElse("/inventory/serials?q=" + coded(it.number()));
        }
        return "/inventory/serials?q=" + coded(it.number());
    }

    List<Group> lots(String q, int most) {
        var found = stock.lots(new LotFilter(q, null, null), PageQuery.first(most)).items().stream()
                .filter(it -> it.code().equalsIgnoreCase(q))
                .map(it -> new Hit(
                        it.code(),
                        Words.of(it.sku().code(), it.sku().code()),
                        null,
                        "/traces/lots?sku=" + coded(it.sku().code()) + "&lot=" + coded(it.code()),
                        true))
                .toList();
        return NumberSearch.group("lot", "批次", "Lots", found).stream().toList();
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
