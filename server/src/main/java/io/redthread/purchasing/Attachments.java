package io.redthread.purchasing;

import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.Refused;
import io.redthread.platform.files.FileId;
import io.redthread.platform.files.StoredFile;
import io.redthread.platform.files.StoredFiles;
import io.redthread.purchasing.PurchasingRefusal.AttachmentNotFound;
import io.redthread.purchasing.PurchasingRefusal.OrderInState;
import io.redthread.purchasing.store.AttachmentRows;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the files that belong to a purchase order (附件). They may come at any time, and go only while it is edited. */
@Service
@Transactional
public class Attachments {

    private final OrderLookup lookup;
    private final AttachmentRows rows;
    private final StoredFiles files;
    private final Journal journal;

    Attachments(OrderLookup lookup, AttachmentRows rows, StoredFiles files, Journal journal) {
        this.lookup = lookup;
        this.rows = rows;
        this.files = files;
        this.journal = journal;
    }

    /** Adds a file to an order that is not ended. */
    public StoredFile add(PurchaseOrderId id, String name, byte[] bytes) {
        var order = lookup.locked(id);
        if (order.state() == OrderState.CANCELLED || order.state() == OrderState.CLOSED) {
            throw new Refused(new OrderInState(order.number(), order.state()));
        }
        var file = files.keep(name, bytes);
        rows.add(id, file.id());
        journal.record(Act.of(
                "purchase-order-attached",
                order.ref(),
                order.number(),
                Map.of("name", file.name(), "sha256", file.sha256(), "size", file.size())));
        return file;
    }

    /** Takes a file out of an order that is still edited. */
    public void remove(PurchaseOrderId id, FileId file) {
        var order = lookup.locked(id);
        OrderLookup.after(OrderAct.SAVE, order);
        if (!rows.remove(id, file)) {
            throw absent(file);
        }
        journal.record(Act.of("purchase-order-detached", order.ref(), order.number(), Map.of("file", file)));
    }

    /** The files of an order. */
    @Transactional(readOnly = true)
    public List<StoredFile> of(PurchaseOrderId id) {
        lookup.view(id);
        return files.of(rows.of(id));
    }

    /** One of them with its bytes. */
    @Transactional(readOnly = true)
    public Content content(PurchaseOrderId id, FileId file) {
        var known =
                of(id).stream().filter(it -> it.id().equals(file)).findFirst().orElseThrow(() -> absent(file));
        return new Content(known, files.content(file).orElseThrow(() -> absent(file)));
    }

    /**
     * A file with its bytes.
     *
     * @param file what is known of it
     * @param bytes its bytes
     */
    public record Content(StoredFile file, byte[] bytes) {}

    private static Refused absent(FileId file) {
        return new Refused(new AttachmentNotFound(Long.toString(file.value())));
    }
}
