package io.redthread.alerts;

import io.redthread.alerts.SubjectSource.Place;
import io.redthread.alerts.domain.FigureKind;
import io.redthread.alerts.domain.Scale;
import io.redthread.kernel.Label;
import io.redthread.rules.Word;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** How much purchases take of goods (采购数量), against purchases of the same goods before. */
@Component
class PurchaseQuantities implements FigureReader {

    static final FigureKind JUDGED = new FigureKind(Scale.RATIO, false, 0.3, 8);
    private static final Duration REST = Duration.ofMinutes(1);
    private static final long THOUSANDTHS = 1_000;

    private final PurchaseLineFigures lines;

    PurchaseQuantities(PurchaseLineFigures lines) {
        this.lines = lines;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.PURCHASE_QUANTITY;
    }

    @Override
    public Label title() {
        return new Label("采购数量(同品比较)", "Purchase quantity against the same goods");
    }

    @Override
    public Label series() {
        return new Label("商品", "goods");
    }

    @Override
    public Word word(String name, String zh, String en) {
        return Word.whole(name, zh, en).in("件", "pieces");
    }

    @Override
    public long unit() {
        return THOUSANDTHS;
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
        return lines.after(behind, now, most, PurchaseLineFigures::quantity);
    }
}
