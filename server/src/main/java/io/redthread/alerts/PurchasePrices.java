package io.redthread.alerts;

import io.redthread.alerts.SubjectSource.Place;
import io.redthread.alerts.domain.FigureKind;
import io.redthread.alerts.domain.Scale;
import io.redthread.kernel.Label;
import io.redthread.rules.Word;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What purchases pay for goods (采购单价), against what was paid for the same goods before. */
@Component
class PurchasePrices implements FigureReader {

    static final FigureKind JUDGED = new FigureKind(Scale.RATIO, false, 0.05, 8);
    private static final Duration REST = Duration.ofMinutes(1);
    private static final long MILLIONTHS_IN_A_FEN = 10_000;

    private final PurchaseLineFigures lines;

    PurchasePrices(PurchaseLineFigures lines) {
        this.lines = lines;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.PURCHASE_PRICE;
    }

    @Override
    public Label title() {
        return new Label("采购单价(同品比较)", "Purchase price against the same goods");
    }

    @Override
    public Label series() {
        return new Label("商品", "goods");
    }

    @Override
    public Word word(String name, String zh, String en) {
        return Word.money(name, zh, en);
    }

    @Override
    public long unit() {
        return MILLIONTHS_IN_A_FEN;
    }

    @Override
    public FigureKind judged() {
        return JUDGED;
    }

    @Override
    public Duration rest() {
        return REST;
    }

    @Override
    public Met after(Place behind, Instant now, int most) {
        return lines.after(behind, now, most, PurchaseLineFigures::price);
    }
}
