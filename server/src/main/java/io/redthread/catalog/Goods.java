package io.redthread.catalog;

import io.redthread.catalog.CatalogRefusal.SkuIdUnknown;
import io.redthread.catalog.CatalogRefusal.SkuNotFound;
import io.redthread.catalog.store.BarcodeReads;
import io.redthread.catalog.store.BuyingReads;
import io.redthread.catalog.store.SkuList;
import io.redthread.catalog.store.SkuReads;
import io.redthread.catalog.store.SkuWrites;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The items of the catalogue (商品) for whoever buys, stores, sells or ships them. Each question takes a list and costs one
 * or two statements, however long the list.
 */
@Service
public class Goods {

    private final SkuReads reads;
    private final BarcodeReads barcodeReads;
    private final BuyingReads buying;
    private final SkuWrites writes;
    private final SkuList list;
    private final Registration registration;
    private final Clock clock;

    Goods(
            SkuReads reads,
            BarcodeReads barcodeReads,
            BuyingReads buying,
            SkuWrites writes,
            SkuList list,
            Registration registration,
            Clock clock) {
        this.reads = reads;
        this.barcodeReads = barcodeReads;
        this.buying = buying;
        this.writes = writes;
        this.list = list;
        this.registration = registration;
        this.clock = clock;
    }

    /** Facts of those items that exist; what another server changed is seen within two seconds. */
    @Transactional(readOnly = true)
    public Map<Sku, SkuFacts> facts(Collection<Sku> wanted) {
        return wanted.isEmpty() ? Map.of() : reads.remembered(wanted, today());
    }

    /** What an order to a supplier needs to know of those items that exist. */
    @Transactional(readOnly = true)
    public Map<Sku, BuyingFacts> toBuy(Collection<Sku> wanted) {
        return wanted.isEmpty() ? Map.of() : buying.facts(wanted, today());
    }

    /** Items whose pieces have serial numbers kept in one of these ways, by code. */
    @Transactional(readOnly = true)
    public List<Sku> withSerials(SerialTracking... tracking) {
        return reads.withSerials(List.of(tracking));
    }

    /** Chinese names of those items that exist. */
    @Transactional(readOnly = true)
    public Map<Sku, String> names(Collection<Sku> wanted) {
        return wanted.isEmpty() ? Map.of() : reads.names(wanted);
    }

    /** Gross weight in grams of one base unit of those items whose weight is known. */
    @Transactional(readOnly = true)
    public Map<Sku, BigDecimal> weights(Collection<Sku> wanted) {
        return wanted.isEmpty() ? Map.of() : barcodeReads.weights(wanted);
    }

    /** What scanned barcodes stand for, those that are known. */
    @Transactional(readOnly = true)
    public Map<String, ScannedSku> scanned(Collection<String> barcodes) {
        return barcodes.isEmpty() ? Map.of() : barcodeReads.scanned(barcodes);
    }

    /** All barcodes of those items that exist. */
    @Transactional(readOnly = true)
    public List<GoodsCode> codes(Collection<Sku> wanted) {
        return wanted.isEmpty() ? List.of() : barcodeReads.codes(wanted);
    }

    /** Items with all that is known of them, by code; those that exist. */
    @Transactional(readOnly = true)
    public List<SkuView> views(Collection<Sku> wanted) {
        return wanted.isEmpty() ? List.of() : reads.views(wanted, today());
    }

    /** One item with all that is known of it. */
    @Transactional(readOnly = true)
    public SkuView view(Sku sku) {
        return reads.view(sku, today()).orElseThrow(() -> new Refused(new SkuNotFound(sku)));
    }

    /** One item with all that is known of it. */
    @Transactional(readOnly = true)
    public SkuView view(SkuId id) {
        return reads.view(id, today()).orElseThrow(() -> new Refused(new SkuIdUnknown(id)));
    }

    /** Units that items are counted and packed in. */
    @Transactional(readOnly = true)
    public List<Uom> units() {
        return reads.units();
    }

    /** One page of the list. */
    @Transactional(readOnly = true)
    public Page<SkuRow> page(SkuFilter filter, PageQuery page) {
        return list.page(filter, page, today());
    }

    /** Codes of items after that one, in the order of codes, active or not; for who walks through all of them. */
    @Transactional(readOnly = true)
    public List<Sku> after(String code, int most) {
        return reads.after(code, most);
    }

    /** Shows every item that matches, by code, with all that is known of it. */
    @Transactional(readOnly = true)
    public void each(SkuFilter filter, Consumer<SkuView> visitor) {
        reads.each(filter, today(), visitor);
    }

    /** Which of the barcodes are taken, and by which item. */
    @Transactional(readOnly = true)
    public Map<String, Sku> barcodeOwners(Collection<String> barcodes) {
        return barcodes.isEmpty() ? Map.of() : barcodeReads.owners(barcodes);
    }

    /**
     * Puts in many items at once; an item that exists is left untouched. The parts of a kit may come in the same list.
     *
     * @return the codes that were put in
     */
    @Transactional
    public List<Sku> register(List<NewSku> items) {
        return registration.register(items);
    }

    /** Says that the first goods of these items have come, which ends being new until received. */
    @Transactional
    public int firstReceived(Collection<Sku> received) {
        return received.isEmpty() ? 0 : writes.endNewness(received);
    }

    private LocalDate today() {
        return CompanyDay.today(clock);
    }
}
