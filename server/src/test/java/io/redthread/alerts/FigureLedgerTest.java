package io.redthread.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.alerts.FigureBench.Found;
import io.redthread.alerts.FigureBench.Score;
import io.redthread.alerts.FigureLedger.Chapter;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The shipped rules find what was made to stand out in a small ledger, and little else. */
class FigureLedgerTest {

    /** Precision and recall below which something broke; FigureBench prints what they are on a large ledger. */
    private static final Map<SubjectKind, double[]> FLOORS = Map.of(
            SubjectKind.PURCHASE_PRICE, new double[] {0.9, 0.95},
            SubjectKind.PURCHASE_QUANTITY, new double[] {0.8, 0.85},
            SubjectKind.SALES_QUANTITY, new double[] {0.95, 0.95},
            SubjectKind.ORDER_FREQUENCY, new double[] {0.9, 0.7},
            SubjectKind.LEAD_TIME, new double[] {0.8, 0.7},
            SubjectKind.NODE_TIME, new double[] {0.95, 0.85},
            SubjectKind.ERROR_RATE, new double[] {0.95, 0.9});

    @Test
    void finds_what_stands_out_and_little_else() {
        assertThat(new FigureLedger(42, 0.01).all(40)).hasSize(FLOORS.size()).allSatisfy(FigureLedgerTest::holds);
    }

    private static void holds(Chapter chapter) {
        var score = Score.of(chapter, FigureBench.measured(chapter, new Found(chapter.kind())), chapter.shipped());
        var floor = FLOORS.getOrDefault(chapter.of(), new double[] {1, 1});

        assertThat(score.precision())
                .as("precision of %s %s", chapter.name(), score)
                .isGreaterThan(floor[0]);
        assertThat(score.recall()).as("recall of %s %s", chapter.name(), score).isGreaterThan(floor[1]);
    }
}
