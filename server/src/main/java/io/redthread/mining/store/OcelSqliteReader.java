package io.redthread.mining.store;

import io.redthread.mining.domain.OcelReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * Reads OCEL 2.0 out of a file of SQLite (SQLite 日志读取), row by row. The file is a stranger's: it is only read, and only true tables
 * of it are, so that nothing in it runs.
 */
public final class OcelSqliteReader {

    private final Connection database;
    private final OcelReader to;

    private OcelSqliteReader(Connection database, OcelReader to) {
        this.database = database;
        this.to = to;
    }

    /** Tells it all; fails on what is no such file. The stream is left open. */
    public static void read(InputStream from, OcelReader to) throws IOException, SQLException {
        var file = Files.createTempFile("event-log", ".sqlite");
        try {
            Files.copy(from, file, StandardCopyOption.REPLACE_EXISTING);
            var config = new SQLiteConfig();
            config.setReadOnly(true);
            config.setPragma(SQLiteConfig.Pragma.TEMP_STORE, "FILE");
            try (var database = config.createConnection("jdbc:sqlite:" + file)) {
                execute(database, "pragma trusted_schema = off");
                execute(database, "pragma cell_size_check = on");
                var reader = new OcelSqliteReader(database, to);
                reader.objects();
                reader.events();
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private void objects() throws SQLException {
        requireTable("object");
        try (var statement = database.prepareStatement("select ocel_id, ocel_type from object");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                to.object(text(rows, 1), text(rows, 2));
            }
        }
    }

    private void events() throws SQLException {
        requireTable("event");
        requireTable("event_object");
        execute(database, "create temp table happened (no integer, id text, type text, at text, actor text)");
        for (var type : types().entrySet()) {
            var table = "event_" + type.getValue();
            requireTable(table);
            gather(type.getKey(), table);
        }
        tell();
    }

    /** Every type that events bear, with the name of its table. */
    private Map<String, String> types() throws SQLException {
        requireTable("event_map_type");
        var found = new LinkedHashMap<String, String>();
        try (var statement = database.prepareStatement("select distinct e.ocel_type, m.ocel_type_map "
                        + "from event e left join event_map_type m on m.ocel_type = e.ocel_type order by 1");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                found.put(text(rows, 1), text(rows, 2));
            }
        }
        return found;
    }

    /** Events of one type beside the others, so that all come in the order in which the file has them. */
    private void gather(String type, String table) throws SQLException {
        var sql = "insert into happened select e.rowid, e.ocel_id, e.ocel_type, t.ocel_time, "
                + actor(table).map(it -> "t." + OcelTables.quoted(it)).orElse("''")
                + " from event e left join " + OcelTables.quoted(table)
                + " t on t.ocel_id = e.ocel_id where e.ocel_type = ?";
        try (var statement = database.prepareStatement(sql)) {
            statement.setString(1, type);
            statement.executeUpdate();
        }
    }

    private void tell() throws SQLException {
        var sql = "select h.id, h.type, h.at, h.actor, r.ocel_object_id, r.ocel_qualifier from happened h "
                + "left join event_object r on r.ocel_event_id = h.id order by h.at, h.no";
        try (var statement = database.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            OcelReader.@Nullable Raw last = null;
            while (rows.next()) {
                var id = text(rows, 1);
                if (last == null || !last.id().equals(id)) {
                    tell(last);
                    last = new OcelReader.Raw(id, text(rows, 2), text(rows, 3), text(rows, 4), new ArrayList<>());
                }
                last.relations().add(new String[] {text(rows, 5), text(rows, 6)});
            }
            tell(last);
        }
    }

    private void tell(OcelReader.@Nullable Raw event) {
        if (event != null) {
            to.event(event);
        }
    }

    private Optional<String> actor(String table) throws SQLException {
        return column("select name from pragma_table_info(?)", table).stream()
                .filter(OcelReader::isActor)
                .findFirst();
    }

    private void requireTable(String name) throws SQLException {
        var found = column(
                "select name from sqlite_schema where type = 'table' and sql not like 'create virtual%' "
                        + "and name = ? collate nocase",
                name);
        if (found.isEmpty()) {
            throw new SQLException("no table " + name);
        }
    }

    private List<String> column(String sql, String about) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = database.prepareStatement(sql)) {
            statement.setString(1, about);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(text(rows, 1));
                }
            }
        }
        return found;
    }

    private static String text(ResultSet rows, int column) throws SQLException {
        return Objects.requireNonNullElse(rows.getString(column), "");
    }
}
