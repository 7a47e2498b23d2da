package io.redthread.demo.domain;

import io.redthread.identity.WorkingCalendar;
import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.CompanyDay;
import io.redthread.parties.SupplierId;
import io.redthread.purchasing.LineContent;
import io.redthread.purchasing.OrderContent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Writes single orders as buyers write them: when in the day, how, with what second version. */
final class Orders {

    /** What a dollar is worth in the whole history. */
    static final double DOLLAR = 7.12;

    private static final Currency USD = Currency.getInstance("USD");
    private static final List<String> URGENCIES = List.of("库存告急:大促备货延迟", "平台活动临时加量", "供应商停产前补货", "质量退货后补货", "直播排期提前");
    private static final List<String> NOTES = List.of("", "", "", "按合同付款", "请分两批到货", "到货前一天电话联系仓库", "附检测报告");

    private final Cast cast;
    private final WorkingCalendar calendar;

    Orders(Cast cast, WorkingCalendar calendar) {
        this.cast = cast;
        this.calendar = calendar;
    }

    /**
     * What is wanted.
     *
     * @param supplier from whom
     * @param lines what
     * @param urgent whether it is marked urgent
     * @param abroad whether it crosses a border, paid in dollars
     */
    record Wanted(SupplierId supplier, List<LineContent> lines, boolean urgent, boolean abroad) {}

    Wish write(Chance chance, LocalDate day, String buyer, Wanted wanted, Wish.Kind kind) {
        var created = moment(chance, day);
        var submitted = calendar.plus(created, Duration.ofSeconds((long) (60 * chance.around(9, 0.7))));
        var first = content(chance, day, buyer, wanted);
        var second = first.with(fewer(first.lines()));
        return new Wish(0, buyer, List.of(first, second), created, submitted, kind);
    }

    private OrderContent content(Chance chance, LocalDate day, String buyer, Wanted wanted) {
        var department = Objects.requireNonNull(cast.departments().get(Cast.BUYERS.get(buyer)), buyer);
        return new OrderContent(
                Optional.of(wanted.supplier()),
                Optional.of(department),
                wanted.urgent(),
                wanted.urgent() ? chance.one(URGENCIES) : "",
                wanted.abroad(),
                wanted.abroad() ? USD : CompanyCurrency.CNY,
                Optional.of(day.plusDays(wanted.urgent() ? chance.between(2, 6) : chance.between(6, 28))),
                chance.one(NOTES),
                wanted.lines());
    }

    /** What a buyer makes of an order that was sent back: a tenth less of everything. */
    private static List<LineContent> fewer(List<LineContent> lines) {
        var fewer = new ArrayList<LineContent>(lines.size());
        for (var line : lines) {
            var less = line.quantity()
                    .multiply(new BigDecimal("0.9"))
                    .setScale(0, RoundingMode.CEILING)
                    .max(BigDecimal.ONE);
            fewer.add(LineContent.of(
                            line.lineNo(),
                            line.sku(),
                            less.toPlainString(),
                            line.unitPrice().toPlainString())
                    .taxed(line.taxRate().toPlainString()));
        }
        return fewer;
    }

    /** Two humps: late morning and the middle of the afternoon. */
    private static Instant moment(Chance chance, LocalDate day) {
        var hump = chance.happens(0.55) ? 10.6 : 15.2;
        var hour = Math.clamp(hump + 1.3 * (chance.share() + chance.share() + chance.share() - 1.5), 9.05, 17.2);
        return CompanyDay.start(day).plusSeconds((long) (hour * 3_600));
    }
}
