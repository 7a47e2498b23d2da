package io.redthread.receiving;

import io.redthread.kernel.Refused;
import io.redthread.platform.files.FileId;
import io.redthread.platform.files.StoredFile;
import io.redthread.platform.files.StoredFiles;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.receiving.store.RefundRows;
import io.redthread.receiving.store.ReturnQueries;
import io.redthread.sales.OrderId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Returns to look at: lists, single ones, those of an order. */
@Service
@Transactional(readOnly = true)
public class ReturnReads {

    private final ReturnQueries queries;
    private final RefundRows refunds;
    private final ReturnPieces pieces;
    private final TheirGoods theirs;
    private final StoredFiles files;

    ReturnReads(ReturnQueries queries, RefundRows refunds, ReturnPieces pieces, TheirGoods theirs, StoredFiles files) {
        this.queries = queries;
        this.refunds = refunds;
        this.pieces = pieces;
        this.theirs = theirs;
        this.files = files;
    }

    /** One page of returns, the newest first. */
    public Page<ReturnView> page(ReturnFilter filter, PageQuery query) {
        return queries.page(filter, query);
    }

    /** One return with its lines and goods. */
    public ReturnTrace of(ReturnAuthorisationId id) {
        var it = queries.byId(id)
                .orElseThrow(() -> new Refused(new ReceivingRefusal.ReturnNotFound(Long.toString(id.value()))));
        var order = it.order();
        var goods = queries.goods(id);
        return new ReturnTrace(
                it,
                queries.lines(id),
                goods,
                queries.receipts(id),
                queries.verdicts(id),
                pieces.of(it, goods),
                theirs.of(order).keySet().stream().sorted().toList(),
                files.of(queries.photos(id)),
                order == null ? List.of() : refunds.ofOrder(order));
    }

    /** A picture of the return; refused where it is none of its own. */
    public Picture picture(ReturnAuthorisationId id, FileId file) {
        var known = queries.photos(id).contains(file) ? files.of(List.of(file)) : List.<StoredFile>of();
        return known.stream()
                .findFirst()
                .map(it -> new Picture(it, files.content(file).orElseThrow()))
                .orElseThrow(() -> new Refused(new ReceivingRefusal.ReturnNotFound(Long.toString(file.value()))));
    }

    /**
     * A picture.
     *
     * @param file what it is called
     * @param bytes what it shows
     */
    public record Picture(StoredFile file, byte[] bytes) {}

    /** The returns of an order, the oldest first. */
    public List<ReturnView> ofOrder(OrderId order) {
        return queries.ofOrder(order);
    }
}
