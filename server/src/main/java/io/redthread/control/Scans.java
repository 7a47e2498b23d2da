package io.redthread.control;

import io.redthread.control.ControlRefusal.ScanNotFound;
import io.redthread.control.ControlRefusal.ScanUnderWay;
import io.redthread.control.store.ScanRows;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has the past looked at anew in the background, for example after the settings were changed (历史检查). */
@Service
@Transactional
public class Scans {

    private static final int LATEST = 10;

    private final ScanRows rows;
    private final Journal journal;
    private final Clock clock;

    Scans(ScanRows rows, Journal journal, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
    }

    /** Asks for these days to be looked at; a worker begins within a second. Refused while another scan is under way. */
    public Scan ask(LocalDate from, LocalDate until) {
        var id = rows.add(from, until, Callers.current().username(), clock.instant())
                .orElseThrow(() -> new Refused(new ScanUnderWay()));
        journal.record(Act.of(
                "control-scan-asked",
                new DocumentRef("control-scan", id.value()),
                "",
                Map.of("from", from.toString(), "until", until.toString())));
        return find(id);
    }

    /** One scan. */
    @Transactional(readOnly = true)
    public Scan find(ScanId id) {
        return rows.find(id).orElseThrow(() -> new Refused(new ScanNotFound(id)));
    }

    /** The latest, newest first. */
    @Transactional(readOnly = true)
    public List<Scan> latest() {
        return rows.latest(LATEST);
    }
}
