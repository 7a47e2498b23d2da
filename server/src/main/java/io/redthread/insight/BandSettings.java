package io.redthread.insight;

import io.redthread.insight.domain.Band;
import io.redthread.insight.store.InsightBandRows;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The amount bands of reports and their targets (金额段与目标, D2). */
@Service
@Transactional
public class BandSettings {

    private static final int MOST = 8;
    private static final int MOST_MINUTES = 43_200;
    private static final int MOST_ZEROS = 12;
    private static final BigDecimal MOST_AMOUNT = new BigDecimal("1000000000000");

    private final InsightBandRows rows;
    private final Projection projection;
    private final Journal journal;

    BandSettings(InsightBandRows rows, Projection projection, Journal journal) {
        this.rows = rows;
        this.projection = projection;
        this.journal = journal;
    }

    /** The bands by amount. */
    @Transactional(readOnly = true)
    public List<Band> all() {
        return rows.all();
    }

    /** Replaces them; the figures are made again from the facts, which takes seconds to minutes. */
    public List<Band> replace(List<Band> bands) {
        check(bands);
        var before = rows.all();
        projection.rebuild();
        rows.replace(bands);
        journal.record(new Act("report-bands-changed", new DocumentRef("report-bands", 1), "", before, bands, null));
        return rows.all();
    }

    private static void check(List<Band> bands) {
        if (bands.isEmpty()
                || bands.size() > MOST
                || bands.getFirst().lower().signum() != 0
                || bands.stream().map(Band::code).distinct().count() != bands.size()) {
            throw InvalidInput.of("/bands", bands.size(), "bands-wrong");
        }
        for (var i = 0; i < bands.size(); i++) {
            var band = bands.get(i);
            var rises = i == 0 || band.lower().compareTo(bands.get(i - 1).lower()) > 0;
            if (!rises
                    || band.lower().compareTo(MOST_AMOUNT) > 0
                    || band.lower().scale() > 2
                    || band.lower().scale() < -MOST_ZEROS) {
                throw InvalidInput.of("/bands/" + i + "/lower", band.lower(), "bands-wrong");
            }
            if (band.targetMinutes() < 1 || band.targetMinutes() > MOST_MINUTES) {
                throw InvalidInput.of("/bands/" + i + "/targetMinutes", band.targetMinutes(), "bands-wrong");
            }
            if (!band.code().matches("[a-z][a-z0-9-]{1,39}")
                    || band.nameZh().isBlank()
                    || band.nameEn().isBlank()
                    || band.nameZh().length() > 40
                    || band.nameEn().length() > 40) {
                throw InvalidInput.of("/bands/" + i + "/code", band.code(), "bands-wrong");
            }
        }
    }
}
