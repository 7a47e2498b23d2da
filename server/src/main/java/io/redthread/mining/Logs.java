package io.redthread.mining;

import io.redthread.identity.CurrentAccess;
import io.redthread.identity.Permission;
import io.redthread.kernel.Label;
import io.redthread.mining.MiningRefusal.CaseOfLogNotFound;
import io.redthread.mining.MiningRefusal.LogNotFound;
import io.redthread.mining.store.LogProgress;
import io.redthread.mining.store.LogRows;
import io.redthread.mining.store.LogRows.Choices;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The logs there are and what is in them (事件日志); the own one is no different from those brought from elsewhere. */
@Service
@Transactional(readOnly = true)
public class Logs {

    private static final int MOST_STEPS = 1_000;
    private static final Label UNNAMED = new Label("", "");

    private final LogRows rows;
    private final LogProgress progress;
    private final ActivityNames names;
    private final Directory directory;
    private final Pseudonyms pseudonyms;

    Logs(LogRows rows, LogProgress progress, ActivityNames names, Directory directory, Pseudonyms pseudonyms) {
        this.rows = rows;
        this.progress = progress;
        this.names = names;
        this.directory = directory;
        this.pseudonyms = pseudonyms;
    }

    /** All of them, the own one first. */
    public List<LogView> all() {
        return rows.all();
    }

    /** When the own log last went on; absent before it began. */
    public Optional<Instant> updatedAt() {
        return progress.updatedAt();
    }

    /** By what the lives of a log can be chosen; refuses an unknown log. */
    public Choices choices(LogId log) {
        if (rows.find(log).isEmpty()) {
            throw new LogNotFound(log).refused();
        }
        return rows.choices(log);
    }

    /** Names of departments by their codes. */
    public Map<String, String> departmentNames() {
        return directory.departmentNames();
    }

    /** All that happened to one object, the first thousand events of it. */
    public Life life(long object) {
        var subject = rows.subject(object).orElseThrow(() -> new CaseOfLogNotFound(object).refused());
        var lived = rows.lived(object, MOST_STEPS);
        var labels =
                names.of(lived.stream().map(LogRows.Lived::activity).distinct().toList());
        var named = CurrentAccess.get().may(Permission.INSIGHT_PEOPLE);
        return new Life(
                object,
                subject.type(),
                person(subject, named) ? "" : subject.key(),
                person(subject, named) ? pseudonyms.of(subject.key()) : subject.label(),
                lived.stream()
                        .map(it -> {
                            var label = labels.getOrDefault(it.activity(), UNNAMED);
                            return new Life.Happened(
                                    it.activity(),
                                    label.zh(),
                                    label.en(),
                                    it.at(),
                                    it.waited(),
                                    it.worked(),
                                    named ? it.actor() : pseudonyms.of(it.actor()),
                                    it.late(),
                                    it.detail());
                        })
                        .toList());
    }

    private static boolean person(LogRows.Subject it, boolean named) {
        return !named && it.type().equals(ObjectTypes.PERSON);
    }
}
