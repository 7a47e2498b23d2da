package io.redthread.mining;

import io.redthread.kernel.InvalidInput;
import io.redthread.mining.MiningRefusal.LogNotFound;
import io.redthread.mining.MiningRefusal.LogThere;
import io.redthread.mining.MiningRefusal.OwnLogStays;
import io.redthread.mining.domain.LogSink;
import io.redthread.mining.domain.NewEvent;
import io.redthread.mining.domain.NewObject;
import io.redthread.mining.domain.OcelReader;
import io.redthread.mining.domain.XesReader;
import io.redthread.mining.store.ForeignRows;
import io.redthread.mining.store.LogRows;
import io.redthread.mining.store.LogWriter;
import io.redthread.mining.store.OcelSqliteReader;
import io.redthread.platform.database.RowCounts;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;

/**
 * Logs of other systems, to be looked at with the same eyes (外部日志): XES and OCEL 2.0 are read as they come; tables come through
 * the imports. What cannot be taken is told with its place and reason.
 */
@Service
public class ForeignLogs {

    private static final int LONGEST_NAME = 100;

    private final ForeignRows rows;
    private final LogRows logs;
    private final LogWriter writer;

    ForeignLogs(ForeignRows rows, LogRows logs, LogWriter writer) {
        this.rows = rows;
        this.logs = logs;
        this.writer = writer;
    }

    /** A file that can be read more than once. */
    public interface Source {
        /** Its beginning. */
        InputStream open() throws IOException;
    }

    /** Brings a log in under that name, all or nothing; refuses a name that is taken and a file that is none of these. */
    @Transactional
    public LogView bring(String name, ForeignFormat format, Source file) {
        var called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            throw InvalidInput.of("/name", name, "value-malformed");
        }
        var log = rows.add(called, format.code()).orElseThrow(() -> new LogThere(called).refused());
        var taking = new Taking(log);
        try {
            read(format, file, taking);
        } catch (IOException | XMLStreamException | JacksonException | SQLException e) {
            throw InvalidInput.of("/file", format.code(), "event-log-unreadable");
        }
        taking.flush();
        rows.refuse(log, taking.no, taking.refused);
        return logs.find(log).orElseThrow();
    }

    private static void read(ForeignFormat format, Source file, LogSink sink)
            throws IOException, XMLStreamException, SQLException {
        var ocel = new OcelReader(sink);
        try (var first = file.open();
                var second = file.open()) {
            switch (format) {
                case XES -> new XesReader(sink).read(first);
                case OCEL_JSON -> {
                    ocel.jsonObjects(first);
                    ocel.jsonEvents(second);
                }
                case OCEL_XML -> {
                    ocel.xmlObjects(first);
                    ocel.xmlEvents(second);
                }
                case OCEL_SQLITE -> OcelSqliteReader.read(first, ocel);
            }
        }
    }

    /** What was not taken of a log, the first thousand. */
    @Transactional(readOnly = true)
    public List<RefusedRow> refused(LogId log) {
        if (logs.find(log).isEmpty()) {
            throw new LogNotFound(log).refused();
        }
        return rows.refused(log);
    }

    /** Throws a log away; refused for the own one. */
    @Transactional
    public void remove(LogId log) {
        if (log.equals(LogId.OWN)) {
            throw new OwnLogStays().refused();
        }
        RowCounts.expectOne(rows.remove(log), () -> new LogNotFound(log).refused());
    }

    /** Writes what is read, two thousand events at a time. */
    private final class Taking implements LogSink {

        private static final int AT_ONCE = 2_000;
        private static final int MOST_REFUSED = 1_000;
        private static final int LONGEST_TEXT = 200;

        private final LogId log;
        private final List<NewObject> objects = new ArrayList<>();
        private final List<NewEvent> events = new ArrayList<>();
        private final List<RefusedRow> refused = new ArrayList<>();
        private long no;

        Taking(LogId log) {
            this.log = log;
        }

        @Override
        public void object(NewObject object) {
            objects.add(object);
            flushWhenFull();
        }

        @Override
        public void event(NewEvent event) {
            events.add(event);
            flushWhenFull();
        }

        @Override
        public void refused(String reason, String text) {
            no++;
            if (refused.size() < MOST_REFUSED) {
                refused.add(new RefusedRow(
                        no,
                        reason,
                        text.substring(0, Math.min(LONGEST_TEXT, text.length())).replace("\0", "")));
            }
        }

        private void flushWhenFull() {
            if (objects.size() + events.size() >= AT_ONCE) {
                flush();
            }
        }

        void flush() {
            writer.write(log, objects, events);
            objects.clear();
            events.clear();
        }
    }
}
