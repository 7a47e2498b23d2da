package io.redthread.purchasing.domain;

import io.redthread.parties.SupplierId;
import io.redthread.purchasing.AnswerState;
import io.redthread.purchasing.Quotation;
import io.redthread.purchasing.RfqView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Offers side by side (比价): prices with tax in the company's currency, the best of each line, totals and lead times.
 *
 * @param offers the suppliers that offered, the cheapest complete one first
 * @param lines every line with what each offers for it
 */
public record Comparison(List<Offer> offers, List<Row> lines) {

    private static final int SCALE = 6;

    /**
     * What one supplier offers in all.
     *
     * @param supplier who
     * @param name what it is called
     * @param total of what it offers, with tax, in the company's currency
     * @param offered how many lines it offers
     * @param complete whether it offers all
     * @param leadDays longest days from order to delivery; absent when not said
     * @param bestLines of how many lines it is the cheapest
     */
    public record Offer(
            SupplierId supplier,
            String name,
            BigDecimal total,
            int offered,
            boolean complete,
            Optional<Integer> leadDays,
            int bestLines) {}

    /**
     * One line side by side.
     *
     * @param line the line
     * @param best who is the cheapest; on equal prices the faster, then the first asked; absent when none offers
     * @param cells what each supplier offers for it
     */
    public record Row(RfqView.Line line, Optional<SupplierId> best, List<Cell> cells) {}

    /**
     * What one supplier offers for one line.
     *
     * @param supplier who
     * @param unitPrice per base unit without tax, in the supplier's currency
     * @param taxRate tax in percent
     * @param comparable per base unit with tax, in the company's currency
     * @param leadDays days from order to delivery; absent when not said
     */
    public record Cell(
            SupplierId supplier,
            BigDecimal unitPrice,
            BigDecimal taxRate,
            BigDecimal comparable,
            Optional<Integer> leadDays) {}

    /** The offers of those that made one. */
    public static Comparison of(RfqView rfq, Map<SupplierId, List<Quotation.Line>> quotations) {
        var offering = rfq.suppliers().stream()
                .filter(asked -> asked.state() == AnswerState.OFFERED)
                .toList();
        var cells = new HashMap<Integer, List<Cell>>();
        for (var asked : offering) {
            for (var line : quotations.getOrDefault(asked.supplier(), List.of())) {
                cells.computeIfAbsent(line.lineNo(), key -> new ArrayList<>()).add(cell(asked, line));
            }
        }
        var rows = rfq.lines().stream()
                .map(line -> row(line, cells.getOrDefault(line.lineNo(), List.of())))
                .toList();
        var offers = offering.stream()
                .map(asked -> offer(asked, rows))
                .sorted(Comparator.comparing(Offer::complete).reversed().thenComparing(Offer::total))
                .toList();
        return new Comparison(offers, rows);
    }

    private static Cell cell(RfqView.Asked asked, Quotation.Line line) {
        var gross =
                line.unitPrice().add(line.unitPrice().multiply(line.taxRate()).movePointLeft(2));
        return new Cell(
                asked.supplier(),
                line.unitPrice(),
                line.taxRate(),
                gross.multiply(asked.rate()).setScale(SCALE, RoundingMode.HALF_UP),
                line.leadDays().or(asked::leadDays));
    }

    private static Row row(RfqView.Line line, List<Cell> cells) {
        var best = cells.stream()
                .min(Comparator.comparing(Cell::comparable)
                        .thenComparing(cell -> cell.leadDays().orElse(Integer.MAX_VALUE)))
                .map(Cell::supplier);
        return new Row(line, best, cells);
    }

    private static Offer offer(RfqView.Asked asked, List<Row> rows) {
        var total = BigDecimal.ZERO;
        var offered = 0;
        var best = 0;
        Optional<Integer> lead = Optional.empty();
        for (var row : rows) {
            var mine = row.cells().stream()
                    .filter(cell -> cell.supplier().equals(asked.supplier()))
                    .findFirst();
            if (mine.isPresent()) {
                offered++;
                total = total.add(
                        mine.get().comparable().multiply(row.line().quantity().amount()));
                best += row.best().filter(asked.supplier()::equals).isPresent() ? 1 : 0;
                var days = mine.get().leadDays();
                lead = days.isPresent() && days.get() > lead.orElse(-1) ? days : lead;
            }
        }
        return new Offer(
                asked.supplier(),
                asked.name(),
                total.setScale(2, RoundingMode.HALF_UP),
                offered,
                offered == rows.size(),
                lead,
                best);
    }
}
