package io.redthread.receiving;

import io.redthread.inventory.BinFacts;
import io.redthread.inventory.Warehouses;
import io.redthread.kernel.Refused;
import io.redthread.platform.files.FileId;
import io.redthread.platform.files.StoredFile;
import io.redthread.platform.files.StoredFiles;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.receiving.ReceiptRefusal.ReceiptNotFound;
import io.redthread.receiving.store.GoodsReceiptRows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Goods receipts to look at: lists, single ones, those of an order. No data scope; the asker keeps it. */
@Service
@Transactional(readOnly = true)
public class GoodsReceiptReads {

    private final GoodsReceiptRows rows;
    private final Warehouses warehouses;
    private final StoredFiles files;

    GoodsReceiptReads(GoodsReceiptRows rows, Warehouses warehouses, StoredFiles files) {
        this.rows = rows;
        this.warehouses = warehouses;
        this.files = files;
    }

    /** One page of receipts, the newest first. */
    public Page<GoodsReceiptView> page(GoodsReceiptFilter filter, PageQuery query) {
        return rows.page(filter, query);
    }

    /** One receipt with its lines and pictures. */
    public GoodsReceiptTrace of(GoodsReceiptId id) {
        var receipt = rows.byId(id).orElseThrow(() -> absent(id.value()));
        var bin = warehouses.bins(receipt.warehouse()).stream()
                .filter(it -> it.id().equals(receipt.bin()))
                .findFirst()
                .map(BinFacts::code)
                .orElse("");
        return new GoodsReceiptTrace(receipt, bin, rows.lines(id), files.of(rows.photos(id)));
    }

    /** Receipts by id, without their lines; those that are not there are missing. */
    public List<GoodsReceiptView> byIds(Collection<GoodsReceiptId> ids) {
        return ids.stream().distinct().flatMap(id -> rows.byId(id).stream()).toList();
    }

    /** The receipts of an order, the oldest first. */
    public List<GoodsReceiptView> ofOrder(PurchaseOrderId order) {
        return rows.ofOrder(order);
    }

    /** When goods of these orders last came; those of which nothing came are missing. */
    public Map<PurchaseOrderId, Instant> lastOf(Collection<PurchaseOrderId> orders) {
        return orders.isEmpty() ? Map.of() : rows.lastOf(orders);
    }

    /** A picture of the receipt; refused where it is none of its own. */
    public ReturnReads.Picture picture(GoodsReceiptId id, FileId file) {
        var known = rows.photos(id).contains(file) ? files.of(List.of(file)) : List.<StoredFile>of();
        return known.stream()
                .findFirst()
                .map(it -> new ReturnReads.Picture(it, files.content(file).orElseThrow()))
                .orElseThrow(() -> absent(file.value()));
    }

    private static Refused absent(long wanted) {
        return new Refused(new ReceiptNotFound(Long.toString(wanted)));
    }
}
