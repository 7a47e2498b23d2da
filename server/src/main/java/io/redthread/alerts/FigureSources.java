package io.redthread.alerts;

import io.redthread.alerts.store.OddFigureRows;
import io.redthread.alerts.store.SeriesRows;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes every kind of figure that can be read a kind of subject. */
@Component
class FigureSources {

    private final List<FigureSource> all;

    FigureSources(List<FigureReader> readers, SeriesRows series, OddFigureRows odd, Clock clock) {
        this.all = readers.stream()
                .map(it -> new FigureSource(it, series, odd, clock))
                .toList();
    }

    List<FigureSource> all() {
        return all;
    }
}
