package io.redthread.mining.store;

import io.redthread.mining.domain.OcelItem;
import io.redthread.mining.domain.OcelType;
import io.redthread.mining.domain.OcelType.Attribute;
import io.redthread.mining.domain.OcelWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.sqlite.SQLiteConfig;

/**
 * OCEL 2.0 as a file of SQLite (SQLite 日志). Rows go to a file on disk a thousand at a time, never all of them into memory; closed, the
 * file is handed on and thrown away.
 */
public final class OcelSqliteWriter implements OcelWriter {

    private static final int AT_ONCE = 1_000;

    private final OutputStream to;
    private final Path file;
    private final Connection database;
    private final Map<String, Rows> events = new HashMap<>();
    private final Map<String, Rows> objects = new HashMap<>();
    private final List<PreparedStatement> all = new ArrayList<>();
    private final PreparedStatement related;
    private final PreparedStatement kin;
    private int waiting;

    /** Writes there when it is closed; the stream is left open. */
    public OcelSqliteWriter(OutputStream to) {
        this.to = to;
        try {
            file = Files.createTempFile("event-log", ".sqlite");
            var config = new SQLiteConfig();
            config.setJournalMode(SQLiteConfig.JournalMode.OFF);
            config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
            database = config.createConnection("jdbc:sqlite:" + file);
            database.setAutoCommit(false);
            for (var table : OcelTables.COMMON) {
                execute(table);
            }
            related = prepared("insert or ignore into event_object values (?, ?, ?)");
            kin = prepared("insert or ignore into object_object values (?, ?, ?)");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Where items of one type go: their names, and what is told of each. */
    private record Rows(PreparedStatement names, PreparedStatement values, List<Attribute> attributes) {}

    @Override
    public void types(List<OcelType> ofObjects, List<OcelType> ofEvents) {
        try {
            types("object", ofObjects, List.of("ocel_id", "ocel_time", "ocel_changed_field"), objects);
            types("event", ofEvents, List.of("ocel_id", "ocel_time"), events);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void types(String of, List<OcelType> types, List<String> fixed, Map<String, Rows> into)
            throws SQLException {
        var mapped = prepared("insert into " + of + "_map_type values (?, ?)");
        var names = prepared("insert into " + of + " values (?, ?)");
        var suffixes = OcelTables.suffixes(types);
        for (var type : types) {
            var suffix = Objects.requireNonNull(suffixes.get(type.name()));
            mapped.setString(1, type.name());
            mapped.setString(2, suffix);
            mapped.executeUpdate();
            execute(
                    of.equals("event")
                            ? OcelTables.ofEvents(suffix, type.attributes())
                            : OcelTables.ofObjects(suffix, type.attributes()));
            var columns =
                    Stream.concat(fixed.stream(), type.attributes().stream().map(Attribute::name));
            into.put(
                    type.name(),
                    new Rows(
                            names,
                            prepared(OcelTables.insert(of + "_" + suffix, columns.toList())),
                            type.attributes()));
        }
    }

    @Override
    public void object(OcelItem object) {
        write(object, objects, 4, kin);
    }

    @Override
    public void event(OcelItem event) {
        write(event, events, 3, related);
    }

    private void write(OcelItem it, Map<String, Rows> tables, int first, PreparedStatement relations) {
        var rows = tables.get(it.type());
        if (rows == null) {
            throw new IllegalStateException("a type that was not told of: " + it.type());
        }
        try {
            add(rows.names(), it.id(), it.type());
            var values = rows.values();
            values.setString(1, it.id());
            values.setString(2, it.time().toString());
            if (first == 4) {
                values.setString(3, null);
            }
            var place = first;
            for (var attribute : rows.attributes()) {
                values.setString(place++, it.attributes().get(attribute.name()));
            }
            values.addBatch();
            for (var relation : it.relations()) {
                add(relations, it.id(), relation.object(), relation.qualifier());
            }
            if (++waiting >= AT_ONCE) {
                flush();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static void add(PreparedStatement to, String... values) throws SQLException {
        for (var place = 0; place < values.length; place++) {
            to.setString(place + 1, values[place]);
        }
        to.addBatch();
    }

    private void flush() throws SQLException {
        for (var statement : all) {
            statement.executeBatch();
        }
        waiting = 0;
    }

    @Override
    public void close() {
        try {
            try (database) {
                flush();
                database.commit();
                for (var statement : all) {
                    statement.close();
                }
            }
            Files.copy(file, to);
        } catch (SQLException e) {
            throw failed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            var ignored = file.toFile().delete();
        }
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        var statement = database.prepareStatement(sql);
        all.add(statement);
        return statement;
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("cannot write SQLite", e);
    }
}
