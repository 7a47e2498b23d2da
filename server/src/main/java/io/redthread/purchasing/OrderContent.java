package io.redthread.purchasing;

import io.redthread.identity.DepartmentId;
import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.InvalidInput;
import io.redthread.parties.SupplierId;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * What a buyer writes on a purchase order; a draft may leave out what a submission needs (B1).
 *
 * @param supplier from whom
 * @param department for whom: whose budget it is
 * @param urgent whether it is marked urgent (紧急订单)
 * @param urgencyReason why, at most 200 characters; a submission needs it when urgent
 * @param crossBorder whether the goods cross a border (跨境)
 * @param currency what the prices are in
 * @param wantedOn until when the goods are wanted
 * @param note anything else, at most 1,000 characters
 * @param lines at most 10,000, each with a number of its own
 */
public record OrderContent(
        Optional<SupplierId> supplier,
        Optional<DepartmentId> department,
        boolean urgent,
        String urgencyReason,
        boolean crossBorder,
        Currency currency,
        Optional<LocalDate> wantedOn,
        String note,
        List<LineContent> lines) {

    /** Most lines of an order. */
    public static final int MOST_LINES = 10_000;

    /** Refuses too many lines, a number that stands twice, and overlong texts. */
    public OrderContent {
        lines = List.copyOf(lines);
        if (lines.size() > MOST_LINES) {
            throw InvalidInput.of("/lines", lines.size(), "lines-too-many");
        }
        if (urgencyReason.length() > 200) {
            throw InvalidInput.of("/urgencyReason", urgencyReason, "text-too-long");
        }
        if (note.length() > 1_000) {
            throw InvalidInput.of("/note", note, "text-too-long");
        }
        var numbers = HashSet.<Integer>newHashSet(lines.size());
        for (var i = 0; i < lines.size(); i++) {
            if (!numbers.add(lines.get(i).lineNo())) {
                throw InvalidInput.of("/lines/" + i + "/lineNo", lines.get(i).lineNo(), "line-number-twice");
            }
        }
    }

    /** An order in yuan of a supplier for a department, not urgent, within the country. */
    public static OrderContent of(SupplierId supplier, DepartmentId department, List<LineContent> lines) {
        return new OrderContent(
                Optional.of(supplier),
                Optional.of(department),
                false,
                "",
                false,
                CompanyCurrency.CNY,
                Optional.empty(),
                "",
                lines);
    }

    /** The same with other lines. */
    public OrderContent with(List<LineContent> others) {
        return new OrderContent(
                supplier, department, urgent, urgencyReason, crossBorder, currency, wantedOn, note, others);
    }

    /** The same for another department. */
    public OrderContent forDepartment(DepartmentId other) {
        return new OrderContent(
                supplier, Optional.of(other), urgent, urgencyReason, crossBorder, currency, wantedOn, note, lines);
    }

    /** The same marked urgent for that reason. */
    public OrderContent urgentBecause(String reason) {
        return new OrderContent(supplier, department, true, reason, crossBorder, currency, wantedOn, note, lines);
    }

    /** The same across a border. */
    public OrderContent acrossBorder() {
        return new OrderContent(supplier, department, urgent, urgencyReason, true, currency, wantedOn, note, lines);
    }

    /** The same in another currency. */
    public OrderContent in(Currency other) {
        return new OrderContent(supplier, department, urgent, urgencyReason, crossBorder, other, wantedOn, note, lines);
    }

    /** The same wanted until that day. */
    public OrderContent until(LocalDate day) {
        return new OrderContent(
                supplier, department, urgent, urgencyReason, crossBorder, currency, Optional.of(day), note, lines);
    }

    /** The same without a day. */
    public OrderContent undated() {
        return new OrderContent(
                supplier, department, urgent, urgencyReason, crossBorder, currency, Optional.empty(), note, lines);
    }
}
