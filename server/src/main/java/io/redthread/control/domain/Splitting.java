package io.redthread.control.domain;

import io.redthread.control.ControlSettings;
import io.redthread.control.Evidence;
import io.redthread.control.FindingKind;
import io.redthread.control.Severity;
import io.redthread.identity.DepartmentId;
import io.redthread.parties.SupplierId;
import io.redthread.purchasing.PurchaseOrderId;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Orders of one window that pass a band together and none of them alone (拆单). */
public final class Splitting {

    /** Less than such a part of a band is no piece of something split; it counts, but it is not noticed. */
    private static final BigDecimal SLIVERS = BigDecimal.TEN;

    /** Less likely than this is not taken for the usual pace of buying. */
    private static final BigDecimal SELDOM = new BigDecimal("0.01");

    private Splitting() {}

    /**
     * One order of a window.
     *
     * @param order which
     * @param number its number
     * @param buyer who wrote it
     * @param department for whom
     * @param supplier from whom
     * @param supplierName its name
     * @param family what it is about
     * @param amount what of it counts
     * @param at when it was submitted
     * @param usual how many of its kind there were in the time looked back, before the window
     */
    public record Piece(
            PurchaseOrderId order,
            String number,
            String buyer,
            DepartmentId department,
            SupplierId supplier,
            String supplierName,
            String family,
            BigDecimal amount,
            Instant at,
            int usual) {}

    /** What each order of these windows now has beside it and itself, in the family where that is most. */
    public static Map<PurchaseOrderId, BigDecimal> sums(Collection<List<Piece>> windows) {
        var sums = new HashMap<PurchaseOrderId, BigDecimal>();
        for (var window : windows) {
            var sum = window.stream().map(Piece::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            window.forEach(piece -> sums.merge(piece.order(), sum, BigDecimal::max));
        }
        return sums;
    }

    /** The highest band that these pieces, the last one among them, pass together though each is below it. */
    public static Optional<Noticed> look(Piece last, List<Piece> window, ControlSettings settings) {
        for (var band : settings.bands().reversed()) {
            var limit = BigDecimal.valueOf(band);
            var below = window.stream()
                    .filter(piece -> piece.amount().compareTo(limit) < 0
                            && piece.amount().multiply(SLIVERS).compareTo(limit) >= 0)
                    .sorted(Comparator.comparing(Piece::at)
                            .thenComparing(piece -> piece.order().value()))
                    .toList();
            var sum = below.stream().map(Piece::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (below.stream().anyMatch(piece -> piece.order().equals(last.order()))
                    && below.size() >= settings.splitOrders()
                    && sum.compareTo(limit) >= 0
                    && unusual(below.size(), last.usual(), settings)) {
                return Optional.of(noticed(last, below, sum, band, settings.windowDays()));
            }
        }
        return Optional.empty();
    }

    /** Whether so many in one window are more than chance, when that many came in all the time before. */
    private static boolean unusual(int pieces, int usual, ControlSettings settings) {
        var share = BigDecimal.valueOf(settings.windowDays())
                .divide(BigDecimal.valueOf(settings.lookbackDays()), MathContext.DECIMAL64)
                .min(BigDecimal.ONE);
        return Chance.atLeast(pieces, usual + pieces, share).compareTo(SELDOM) < 0;
    }

    private static Noticed noticed(Piece last, List<Piece> pieces, BigDecimal sum, long band, int days) {
        var first = pieces.getFirst();
        var largest =
                pieces.stream().map(Piece::amount).max(BigDecimal::compareTo).orElseThrow();
        var documents = new ArrayList<Evidence>();
        pieces.forEach(piece -> documents.add(new Evidence(
                piece.number(),
                "/purchasing/orders/" + piece.order().value(),
                piece.amount().toPlainString(),
                piece.at(),
                piece.buyer())));
        return new Noticed(
                FindingKind.SPLIT_ORDERS,
                Severity.HIGH,
                first.order().value() + "/" + first.family() + "/" + band,
                last.at(),
                new Noticed.Subject(
                        Optional.of(last.order()),
                        last.number(),
                        last.buyer(),
                        Optional.of(last.department()),
                        Optional.of(last.supplier()),
                        last.supplierName()),
                Map.of(
                        "orders", Integer.toString(pieces.size()),
                        "sum", sum.toPlainString(),
                        "band", Long.toString(band),
                        "largest", largest.toPlainString(),
                        "days", Integer.toString(days),
                        "family", last.family()),
                documents,
                pieces.stream().map(Piece::order).toList());
    }
}
