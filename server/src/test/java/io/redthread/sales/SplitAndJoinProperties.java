package io.redthread.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.kernel.Money;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Uom;
import io.redthread.sales.domain.JoinedLines;
import io.redthread.sales.domain.SplitLines;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is split and put back: no piece and no cent is lost. */
class SplitAndJoinProperties {

    private static final Currency CNY = Currency.getInstance("CNY");

    @Property(tries = 500)
    void parts_hold_the_pieces_of_the_order_and_are_worth_it(@ForAll("orders") Cut cut) {
        SplitLines.of(cut.lines(), cut.staying()).ifPresent(split -> {
            var whole = Money.rounded(SplitLines.amount(cut.lines()), CNY);
            var now = Money.rounded(SplitLines.amount(split.now()), CNY);

            assertThat(SplitLines.amount(split.now()).add(SplitLines.amount(split.rest())))
                    .isEqualByComparingTo(SplitLines.amount(cut.lines()));
            assertThat(now.plus(whole.minus(now))).isEqualTo(whole);
            assertThat(whole.minus(now).amount()).isNotNegative();
        });
    }

    @Property(tries = 500)
    void what_is_put_back_is_what_was_split(@ForAll("orders") Cut cut) {
        SplitLines.of(cut.lines(), cut.staying())
                .ifPresent(split ->
                        assertThat(JoinedLines.of(split.now(), split.rest())).isEqualTo(cut.lines()));
    }

    @Provide
    Arbitrary<Cut> orders() {
        var piece = Combinators.combine(
                        Arbitraries.integers().between(1, 50),
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, new BigDecimal("5000"))
                                .ofScale(6),
                        Arbitraries.integers().between(0, 50))
                .as(Piece::new);
        return piece.list().ofMinSize(1).ofMaxSize(8).map(SplitAndJoinProperties::cut);
    }

    private static Cut cut(List<Piece> pieces) {
        var lines = new ArrayList<OrderLine>();
        var staying = new HashMap<Integer, BigDecimal>();
        for (var piece : pieces) {
            var no = lines.size() + 1;
            lines.add(new OrderLine(
                    no,
                    LineKind.GOODS,
                    "P" + no,
                    Optional.empty(),
                    "",
                    new Quantity(BigDecimal.valueOf(piece.quantity()), Uom.PCS),
                    piece.price()));
            staying.put(no, BigDecimal.valueOf(Math.min(piece.staying(), piece.quantity())));
        }
        return new Cut(lines, staying);
    }

    /** A line, its price, and how much of it stays. */
    record Piece(int quantity, BigDecimal price, int staying) {}

    /** An order and where it is cut. */
    record Cut(List<OrderLine> lines, Map<Integer, BigDecimal> staying) {}
}
