package io.redthread.mining;

import io.redthread.identity.CurrentAccess;
import io.redthread.identity.Permission;
import io.redthread.mining.MiningRefusal.LogFileNotFound;
import io.redthread.mining.MiningRefusal.LogNotFound;
import io.redthread.mining.MiningRefusal.NotDone;
import io.redthread.mining.store.AnalysisRows;
import io.redthread.mining.store.LogFileRows;
import io.redthread.platform.caller.Callers;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Logs on their way out as OCEL 2.0 (日志导出, leap Z5): asked for, written by a worker, then taken. */
@Service
public class LogFiles {

    private final LogFileRows rows;
    private final AnalysisRows logs;
    private final Clock clock;

    LogFiles(LogFileRows rows, AnalysisRows logs, Clock clock) {
        this.rows = rows;
        this.logs = logs;
        this.clock = clock;
    }

    /** Asks for one; persons stand in it by their names only when the caller may see everybody's figures. */
    @Transactional
    public LogFile ask(LogFileQuery query) {
        if (logs.newest(query.of()).isEmpty()) {
            throw new LogNotFound(query.of()).refused();
        }
        var persons = CurrentAccess.get().may(Permission.INSIGHT_PEOPLE);
        return find(rows.add(query, persons, Callers.current().username(), clock.instant()));
    }

    /** The latest fifty, newest first; those with names of persons only for who may see them. */
    @Transactional(readOnly = true)
    public List<LogFile> latest() {
        var named = CurrentAccess.get().may(Permission.INSIGHT_PEOPLE);
        return rows.latest().stream().filter(it -> named || !it.persons()).toList();
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public LogFile find(LogFileId id) {
        return rows.find(id)
                .filter(it -> !it.persons() || CurrentAccess.get().may(Permission.INSIGHT_PEOPLE))
                .orElseThrow(() -> new LogFileNotFound(id).refused());
    }

    /** Hands over its bytes, part by part; refused while it is not done. */
    @Transactional(readOnly = true)
    public void take(LogFileId id, Consumer<byte[]> sink) {
        var file = find(id);
        if (file.state() != JobState.DONE) {
            throw new NotDone(file.state()).refused();
        }
        rows.each(id, sink);
    }
}
