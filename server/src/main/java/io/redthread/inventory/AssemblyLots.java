package io.redthread.inventory;

import io.redthread.catalog.SkuFacts;
import io.redthread.inventory.store.AssemblyReportRows;
import io.redthread.inventory.store.LotRows;
import io.redthread.inventory.store.LotRows.LotKey;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Names the lots of what is put together and taken apart: a product is good no longer than what it is made of. */
@Component
class AssemblyLots {

    private final LotRows lots;
    private final AssemblyReportRows reports;
    private final Clock clock;

    AssemblyLots(LotRows lots, AssemblyReportRows reports, Clock clock) {
        this.lots = lots;
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * A report whose lots are all named and registered.
     *
     * @param report the report
     * @param expiresOn the product lot's last good day
     */
    record Ready(AssemblyReport report, Optional<LocalDate> expiresOn) {}

    /** Refuses expired components; the product's lot is named after the order unless another is given. */
    Ready assembled(AssemblyOrder order, int reportNo, AssemblyReport given, Map<Sku, SkuFacts> facts) {
        var today = today();
        var earliest = earliest(given, today);
        if (!tracked(facts, order.product()) || given.pieces().signum() == 0) {
            return new Ready(given, Optional.empty());
        }
        var expiresOn = given.expiresOn().or(() -> earliest);
        var lot = given.lot().orElse(nameOf(order, reportNo));
        register(new NewLot(order.product(), lot, Optional.of(today), expiresOn));
        return new Ready(named(given, Optional.of(lot), given.parts()), expiresOn);
    }

    /** Components come back into the lot the product was made of where it was one, else into a new one as good as the product. */
    Ready takenApart(AssemblyOrder order, int reportNo, AssemblyReport given, Map<Sku, SkuFacts> facts) {
        var lot = given.lot().orElse("");
        var expiresOn = lots.dates(List.of(new LotKey(order.product(), lot)))
                .getOrDefault(new LotKey(order.product(), lot), Optional.empty());
        var madeOf = reports.madeOf(order.product(), lot);
        var parts = new ArrayList<AssemblyReport.Part>();
        var fresh = new HashSet<LotKey>();
        for (var part : given.parts()) {
            if (tracked(facts, part.sku())) {
                var back = part.lot().orElseGet(() -> lotOf(part.sku(), madeOf).orElse(nameOf(order, reportNo)));
                fresh.add(new LotKey(part.sku(), back));
                parts.add(part.of(back));
            } else {
                parts.add(part);
            }
        }
        if (!fresh.isEmpty()) {
            lots.insertMissing(
                    fresh.stream()
                            .map(key -> new NewLot(key.sku(), key.code(), Optional.empty(), expiresOn))
                            .toList(),
                    clock.instant());
        }
        return new Ready(named(given, given.lot(), parts), expiresOn);
    }

    /** The lot a report of that number is named after its order. */
    static String nameOf(AssemblyOrder order, int reportNo) {
        return order.number() + "-" + reportNo;
    }

    /** The one lot of a component that a product's lot was made of; absent where there were several or none. */
    static Optional<String> lotOf(Sku component, Map<Sku, List<String>> madeOf) {
        var known = madeOf.getOrDefault(component, List.of());
        return known.size() == 1 ? Optional.of(known.getFirst()) : Optional.empty();
    }

    private Optional<LocalDate> earliest(AssemblyReport given, LocalDate today) {
        var dates = dates(given);
        var days = new ArrayList<LocalDate>();
        for (var part : given.parts()) {
            var day = part.lot().flatMap(lot -> dates.getOrDefault(new LotKey(part.sku(), lot), Optional.empty()));
            if (!part.broken() && day.isPresent()) {
                days.add(day.get());
                if (day.get().isBefore(today)) {
                    throw new Refused(new AssemblyRefusal.PartExpired(part.sku(), part.lotCode(), day.get()));
                }
            }
        }
        return days.stream().min(Comparator.naturalOrder());
    }

    private void register(NewLot lot) {
        lots.insertMissing(List.of(lot), clock.instant());
        var key = new LotKey(lot.sku(), lot.code());
        var kept = Objects.requireNonNull(lots.dates(List.of(key)).get(key));
        if (!kept.equals(lot.expiresOn())) {
            throw new Refused(
                    new AssemblyRefusal.LotDatesDiffer(lot.sku(), lot.code(), said(kept), said(lot.expiresOn())));
        }
    }

    private Map<LotKey, Optional<LocalDate>> dates(AssemblyReport given) {
        var keys = new HashSet<LotKey>();
        given.parts().forEach(part -> part.lot().ifPresent(lot -> keys.add(new LotKey(part.sku(), lot))));
        return keys.isEmpty() ? Map.of() : lots.dates(keys);
    }

    private static AssemblyReport named(AssemblyReport given, Optional<String> lot, List<AssemblyReport.Part> parts) {
        return new AssemblyReport(
                given.made(),
                given.scrapped(),
                given.scrapReason(),
                given.bin(),
                lot,
                given.expiresOn(),
                parts,
                given.serials());
    }

    private static boolean tracked(Map<Sku, SkuFacts> facts, Sku sku) {
        var known = facts.get(sku);
        return known != null && known.lotTracked();
    }

    private static String said(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("never");
    }

    private LocalDate today() {
        return CompanyDay.today(clock);
    }
}
