package io.redthread.mining;

import io.redthread.identity.Permission;
import io.redthread.importing.ImportBatch;
import io.redthread.importing.ImportField;
import io.redthread.importing.ImportRow;
import io.redthread.importing.ImportTarget;
import io.redthread.importing.RowOutcome;
import io.redthread.kernel.Label;
import io.redthread.mining.domain.NewEvent;
import io.redthread.mining.domain.NewEvent.About;
import io.redthread.mining.domain.NewEvent.By;
import io.redthread.mining.domain.NewEvent.Work;
import io.redthread.mining.domain.NewObject.Ref;
import io.redthread.mining.store.ForeignRows;
import io.redthread.mining.store.LogWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings in events of another system from a table, under the name of a log; what the log has already stays as it is. */
@Component
class EventLogImport implements ImportTarget {

    private static final String EVENTS = "events";
    private static final String CASE = "case";

    private final ForeignRows logs;
    private final LogWriter writer;

    EventLogImport(ForeignRows logs, LogWriter writer) {
        this.logs = logs;
        this.writer = writer;
    }

    @Override
    public String code() {
        return "event-log";
    }

    @Override
    public Label title() {
        return new Label("外部事件日志", "Event log of another system");
    }

    @Override
    public Permission permission() {
        return Permission.MINING_EXCHANGE;
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.text("log", "日志名称", "Log").needed().upTo(100).alias("log name", "日志"),
                ImportField.text(CASE, "案例", "Case").needed().upTo(200).alias("case id", "caseid", "单号"),
                ImportField.text("activity", "活动", "Activity")
                        .needed()
                        .upTo(200)
                        .alias("event", "步骤"),
                ImportField.of("at", ImportField.Type.MOMENT, "完成时间", "Done at")
                        .needed()
                        .alias("timestamp", "time", "end", "时间"),
                ImportField.of("startedAt", ImportField.Type.MOMENT, "开始时间", "Started at")
                        .alias("start", "begin"),
                ImportField.text("actor", "办理人", "Person").upTo(200).alias("resource", "user", "人员"));
    }

    @Override
    public List<Bucket> buckets() {
        return List.of(new Bucket(EVENTS, new Label("事件", "Events")));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<RowOutcome> handle(ImportBatch batch) {
        var ids = new LinkedHashMap<String, Optional<LogId>>();
        var byLog = new LinkedHashMap<LogId, List<NewEvent>>();
        var outcomes = new ArrayList<RowOutcome>();
        for (var row : batch.rows()) {
            var name = row.required("log").strip();
            var log = ids.computeIfAbsent(name, it -> logs.named(it, "csv"));
            if (log.isEmpty()) {
                outcomes.add(RowOutcome.refused("log", name, "event-log-own"));
            } else {
                byLog.computeIfAbsent(log.get(), it -> new ArrayList<>()).add(event(row));
                outcomes.add(RowOutcome.taken(EVENTS));
            }
        }
        var fresh = 0;
        for (Map.Entry<LogId, List<NewEvent>> it : byLog.entrySet()) {
            fresh += writer.write(it.getKey(), List.of(), it.getValue());
        }
        return fresh > 0
                ? outcomes
                : outcomes.stream()
                        .map(it -> it instanceof RowOutcome.Taken ? RowOutcome.unchanged(EVENTS, BigDecimal.ZERO) : it)
                        .toList();
    }

    private static NewEvent event(ImportRow row) {
        var at = row.moment("at").orElse(Instant.EPOCH);
        var started = row.moment("startedAt").filter(it -> it.isBefore(at)).orElse(at);
        var actor = row.text("actor").orElse("");
        var subject = row.required(CASE);
        var activity = row.required("activity");
        return new NewEvent(
                String.join("|", subject, activity, at.toString(), actor),
                activity,
                at,
                0,
                Work.of(started, started, at, false),
                new By(actor, "", 0),
                "",
                List.of(new About(new Ref(CASE, subject), CASE)));
    }
}
