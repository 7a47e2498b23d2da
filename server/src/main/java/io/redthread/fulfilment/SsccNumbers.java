package io.redthread.fulfilment;

import io.redthread.fulfilment.UnitRefusal.Gs1PrefixMissing;
import io.redthread.fulfilment.UnitRefusal.SsccSpent;
import io.redthread.fulfilment.store.SsccStore;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sscc;
import io.redthread.kernel.SsccDigits;
import io.redthread.platform.caller.Callers;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives handling units their numbers. They are counted on whatever the prefix is, so that none is given twice. */
@Service
@Transactional
public class SsccNumbers {

    private final SsccStore store;
    private final Journal journal;
    private final Clock clock;

    SsccNumbers(SsccStore store, Journal journal, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /** The company's prefix, once it is set. */
    @Transactional(readOnly = true)
    public Optional<Gs1Prefix> prefix() {
        return store.prefix();
    }

    /** Says with which prefix numbers begin from now on; without one no unit is opened. */
    public void put(Optional<Gs1Prefix> prefix) {
        var before = store.prefix();
        store.put(prefix, clock.instant(), Callers.current().username());
        journal.record(new Act(
                "gs1-prefix-changed",
                new DocumentRef("company-prefix", 0),
                prefix.map(Gs1Prefix::value).orElse(""),
                Map.of("prefix", before.map(Gs1Prefix::value).orElse("")),
                Map.of("prefix", prefix.map(Gs1Prefix::value).orElse("")),
                null));
    }

    /** A number that no unit has. */
    Sscc next() {
        var counted = store.next().orElseThrow(() -> new Refused(new Gs1PrefixMissing()));
        return SsccDigits.number(counted.prefix().value(), counted.given())
                .map(Sscc::new)
                .orElseThrow(() -> new Refused(new SsccSpent(counted.prefix().value())));
    }
}
