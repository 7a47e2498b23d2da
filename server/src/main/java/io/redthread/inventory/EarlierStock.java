package io.redthread.inventory;

import io.redthread.identity.CurrentAccess;
import io.redthread.identity.IdentityRefusal.PermissionMissing;
import io.redthread.identity.Permission;
import io.redthread.inventory.ClosingRefusal.NotThereThen;
import io.redthread.inventory.ClosingRefusal.StockClosed;
import io.redthread.inventory.domain.BinKey;
import io.redthread.inventory.store.ClosingRows;
import io.redthread.inventory.store.HistoryRows;
import io.redthread.inventory.store.LocationRows;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is posted for an earlier day than it is written (补记): by whom, for which day, and whether it was possible then. */
@Component
class EarlierStock {

    private final ClosingRows closing;
    private final HistoryRows history;
    private final LocationRows locations;
    private final Clock clock;

    EarlierStock(ClosingRows closing, HistoryRows history, LocationRows locations, Clock clock) {
        this.closing = closing;
        this.history = history;
        this.locations = locations;
        this.clock = clock;
    }

    /**
     * The earlier day, absent where it is today. Refused to whom it is not permitted, for a day to come, and for a closed
     * one; the day stays open until the transaction ends.
     */
    Optional<LocalDate> allowed(Optional<LocalDate> wanted) {
        var today = CompanyDay.today(clock);
        var day = wanted.filter(it -> !it.equals(today));
        day.ifPresent(on -> {
            if (on.isAfter(today)) {
                throw InvalidInput.of("/occurredOn", on, "day-in-future");
            }
            if (!CurrentAccess.get().may(Permission.INVENTORY_BACK_DATE)) {
                throw new PermissionMissing(List.of(Permission.INVENTORY_BACK_DATE)).refused();
            }
            var closed = closing.kept().closedUpTo();
            if (closed != null && !closed.isBefore(on)) {
                throw new Refused(new StockClosed(on, closed));
            }
        });
        return day;
    }

    /** Refuses what leaves a bin with less than nothing at some moment since; the bins are locked and posted. */
    void check(LocalDate on, List<AdjustStock.Line> lines) {
        var bins = lines.stream()
                .filter(line -> !line.difference().isPositive())
                .map(line -> new BinKey(line.sku(), line.lot().orElse(""), line.bin()))
                .collect(Collectors.toSet());
        history.lacking(bins, on, CompanyDay.ZONE).ifPresent(lack -> {
            var place =
                    locations.places(List.of(lack.bin().bin())).get(lack.bin().bin());
            throw new Refused(new NotThereThen(
                    lack.bin().sku(),
                    place == null ? "" : place.code(),
                    lack.bin().lot(),
                    on,
                    lack.amount().stripTrailingZeros().toPlainString()));
        });
    }
}
