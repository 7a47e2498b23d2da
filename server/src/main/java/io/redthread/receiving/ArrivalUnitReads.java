package io.redthread.receiving;

import io.redthread.identity.CurrentAccess;
import io.redthread.identity.Permission;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Sscc;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.receiving.ArrivalRefusal.UnitNotAnnounced;
import io.redthread.receiving.ArrivalUnitTrace.Missing;
import io.redthread.receiving.store.ArrivalUnitQueries;
import io.redthread.receiving.store.GoodsReceiptRows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Announced units to look at. Whoever may only announce sees what he announced himself. */
@Service
@Transactional(readOnly = true)
public class ArrivalUnitReads {

    private final ArrivalUnitQueries units;
    private final GoodsReceiptRows receipts;

    ArrivalUnitReads(ArrivalUnitQueries units, GoodsReceiptRows receipts) {
        this.units = units;
        this.receipts = receipts;
    }

    /** One page, the newest first. */
    public Page<ArrivalUnitView> page(ArrivalUnitFilter filter, PageQuery query) {
        return units.page(filter, scope(), query);
    }

    /** One unit with what is in it; refused where there is none that the caller may see. */
    public ArrivalUnitTrace of(ArrivalUnitId id) {
        return units.byId(id)
                .filter(it -> scope().map(it.announcedBy()::equals).orElse(true))
                .map(this::trace)
                .orElseThrow(() -> new Refused(new UnitNotAnnounced(Long.toString(id.value()))));
    }

    /** The unit whose number was scanned, as digits or as a label has it; refused where nobody announced one. */
    public ArrivalUnitTrace scanned(String code) {
        return Sscc.read(code)
                .flatMap(units::bySscc)
                .map(this::trace)
                .orElseThrow(() -> new Refused(new UnitNotAnnounced(code)));
    }

    private ArrivalUnitTrace trace(ArrivalUnitView unit) {
        var lines = units.lines(unit.id());
        var came = unit.came();
        return new ArrivalUnitTrace(
                unit, lines, came == null ? List.of() : missing(lines, receipts.lines(came.receipt())));
    }

    private static List<Missing> missing(List<ArrivalUnitLine> announced, List<GoodsReceiptLine> came) {
        record Kept(Sku sku, String lot) {}
        var left = new LinkedHashMap<Kept, Quantity>();
        announced.forEach(it -> left.merge(new Kept(it.sku(), it.lot()), it.quantity(), Quantity::plus));
        came.forEach(
                it -> left.computeIfPresent(new Kept(it.sku(), it.lot()), (key, rest) -> rest.minus(it.quantity())));
        return left.entrySet().stream()
                .filter(it -> it.getValue().isPositive())
                .map(it -> new Missing(it.getKey().sku(), it.getKey().lot(), it.getValue()))
                .toList();
    }

    private static Optional<String> scope() {
        return CurrentAccess.get().may(Permission.RECEIVING_READ)
                ? Optional.empty()
                : Optional.of(Callers.current().username());
    }
}
