package io.redthread.receiving;

import io.redthread.catalog.Goods;
import io.redthread.catalog.SerialTracking;
import io.redthread.catalog.SkuFacts;
import io.redthread.inventory.FreshLots;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.platform.caller.Callers;
import io.redthread.purchasing.ExpectedGoods;
import io.redthread.purchasing.ExpectedLine;
import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.receiving.AtTheDock.DockLine;
import io.redthread.receiving.ReceiptRefusal.NothingExpected;
import io.redthread.receiving.ReceiptRefusal.ReceivingSettingsChanged;
import io.redthread.receiving.store.DockRows;
import io.redthread.receiving.store.GoodsReceiptRows;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a scan at the dock opens (收货口), what was scanned wrongly there, and how counting is set up. */
@Service
@Transactional
public class Dock {

    private final ExpectedGoods expected;
    private final GoodsReceiptRows receipts;
    private final DockRows rows;
    private final FreshLots lots;
    private final Goods goods;
    private final Journal journal;
    private final Clock clock;

    Dock(
            ExpectedGoods expected,
            GoodsReceiptRows receipts,
            DockRows rows,
            FreshLots lots,
            Goods goods,
            Journal journal,
            Clock clock) {
        this.expected = expected;
        this.receipts = receipts;
        this.rows = rows;
        this.lots = lots;
        this.goods = goods;
        this.journal = journal;
        this.clock = clock;
    }

    /** The order of that number, or of a delivery note that goods came with before; refused where nothing is expected. */
    @Transactional(readOnly = true)
    public AtTheDock open(String code) {
        var order = expected.byNumber(code)
                .or(() -> receipts.byDeliveryNote(code).flatMap(expected::find))
                .orElseThrow(() -> new Refused(new NothingExpected(code)));
        var lines = expected.lines(order.id());
        var skus = lines.stream().map(ExpectedLine::sku).collect(Collectors.toSet());
        var facts = goods.facts(skus);
        var expiring = lots.expiring(skus);
        var blind = setting().blind();
        return new AtTheDock(
                order,
                blind,
                lines.stream().map(line -> line(line, blind, facts, expiring)).toList(),
                goods.codes(skus));
    }

    /** Keeps a scan that was refused, so that scan success stays a fact (L2, P32). */
    public void mistaken(Optional<PurchaseOrderId> order, DockFault fault, String wanted, String scanned) {
        rows.mistake(
                order,
                fault,
                wanted,
                scanned,
                clock.instant(),
                Callers.current().username());
    }

    /** How goods are taken in. */
    @Transactional(readOnly = true)
    public ReceivingSetting setting() {
        return rows.setting();
    }

    /** Changes how; refused where somebody else did since it was read. */
    public ReceivingSetting change(ReceivingSetting wanted) {
        var before = rows.setting();
        if (!rows.change(wanted)) {
            throw new Refused(new ReceivingSettingsChanged());
        }
        var after = rows.setting();
        journal.record(new Act(
                "receiving-settings-changed", new DocumentRef("receiving-setting", 1), "", before, after, null));
        return after;
    }

    private static DockLine line(ExpectedLine line, boolean blind, Map<Sku, SkuFacts> facts, Set<Sku> expiring) {
        @Nullable SkuFacts known = facts.get(line.sku());
        return new DockLine(
                line.lineNo(),
                line.sku(),
                line.name(),
                blind ? null : line.open(),
                blind ? null : line.room(),
                blind ? null : line.received(),
                known != null && known.lotTracked(),
                known != null && known.serials() == SerialTracking.THROUGHOUT,
                expiring.contains(line.sku()));
    }
}
