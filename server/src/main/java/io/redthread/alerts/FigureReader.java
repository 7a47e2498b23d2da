package io.redthread.alerts;

import io.redthread.alerts.SubjectSource.Place;
import io.redthread.alerts.domain.FigureKind;
import io.redthread.kernel.Label;
import io.redthread.rules.Word;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Reads figures of a kind from the face of their owner, in the order in which they came about (数值来源). A bean of this type is
 * all it takes to have figures of another kind watched.
 */
interface FigureReader {

    /** Of which kind. */
    SubjectKind kind();

    /** What people call the kind. */
    Label title();

    /** What people call its series: goods, supplier, shop, node. */
    Label series();

    /** A word that holds such a figure. */
    Word word(String name, String zh, String en);

    /** How many of the counted unit make one of the word. */
    long unit();

    /** How its figures are judged. */
    FigureKind judged();

    /** How long nothing is done once all figures were met. */
    Duration rest();

    /** The next figures behind that place, about so many; a handful of statements. */
    Met after(Place behind, Instant now, int most);

    /**
     * What was met.
     *
     * @param figures in the order of time
     * @param next the place behind them
     * @param more whether there may be more
     */
    record Met(List<Figure> figures, Place next, boolean more) {}
}
