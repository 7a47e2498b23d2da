package io.redthread.mining.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redthread.mining.domain.LogSink;
import io.redthread.mining.domain.NewEvent;
import io.redthread.mining.domain.NewObject;
import io.redthread.mining.domain.OcelItem;
import io.redthread.mining.domain.OcelItem.Relation;
import io.redthread.mining.domain.OcelReader;
import io.redthread.mining.domain.OcelType;
import io.redthread.mining.domain.OcelType.Attribute;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of SQLite have the published tables of OCEL 2.0, are read back as they were, and nothing in a stranger's runs. */
class OcelSqliteTest {

    private static final Instant AT = Instant.parse("2026-11-20T01:02:03.004Z");

    @TempDir
    Path folder;

    @Test
    void a_file_has_the_published_tables() throws Exception {
        assertThat(columns("event")).containsExactly("ocel_id", "ocel_type");
        assertThat(columns("object")).containsExactly("ocel_id", "ocel_type");
        assertThat(columns("event_map_type")).containsExactly("ocel_type", "ocel_type_map");
        assertThat(columns("object_map_type")).containsExactly("ocel_type", "ocel_type_map");
        assertThat(columns("event_object")).containsExactly("ocel_event_id", "ocel_object_id", "ocel_qualifier");
        assertThat(columns("object_object")).containsExactly("ocel_source_id", "ocel_target_id", "ocel_qualifier");
        assertThat(columns("event_draft_order")).containsExactly("ocel_id", "ocel_time", "actor", "worked");
        assertThat(columns("object_order")).containsExactly("ocel_id", "ocel_time", "ocel_changed_field", "label");
    }

    @Test
    void every_type_has_a_table_of_its_own_and_every_reference_its_row() throws Exception {
        assertThat(asked("select ocel_type || '=' || ocel_type_map from event_map_type order by 1"))
                .containsExactly("Draft-order=Draft_order2", "draft order=draft_order", "起草=_2");
        assertThat(asked("select \"table\" from pragma_foreign_key_check")).isEmpty();
        assertThat(asked("pragma integrity_check")).containsExactly("ok");
        assertThat(asked("select typeof(worked) from event_draft_order")).containsExactly("integer");
        assertThat(asked("select ocel_time from object_order")).containsExactly("1970-01-01T00:00:00Z");
    }

    @Test
    void what_was_written_is_read_in_its_order() throws Exception {
        var noted = read(written());

        assertThat(noted.objects).containsExactly("o1 \"&'");
        assertThat(noted.events)
                .extracting(it -> it.key() + " " + it.activity() + " " + it.at() + " "
                        + it.by().actor())
                .containsExactly(
                        "e2 起草 " + AT + " ",
                        "e1 draft order " + AT + " 李\"'",
                        "e3 Draft-order " + AT.plusMillis(7) + " ");
        assertThat(noted.events.getFirst().about())
                .containsExactly(new NewEvent.About(new NewObject.Ref("order", "o1 \"&'"), "order"));
        assertThat(noted.refused).isEmpty();
    }

    @Test
    void moments_are_read_as_other_tools_write_them() throws Exception {
        var file = changed("update event_draft_order set ocel_time = '2023-04-03 14:02:00+00:00'");
        assertThat(read(file).events).extracting(NewEvent::at).contains(Instant.parse("2023-04-03T14:02:00Z"));

        var none = changed("delete from event_draft_order");
        assertThat(read(none).refused).containsExactly("no-time");
    }

    @Test
    void views_of_a_stranger_are_not_read() throws Exception {
        var file = changed("alter table event rename to other", "create view event as select * from other");

        assertThatThrownBy(() -> read(file)).isInstanceOf(SQLException.class).hasMessageContaining("no table event");
        assertThatThrownBy(() -> read("no database at all, only words".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SQLException.class);
    }

    private static byte[] written() {
        var to = new ByteArrayOutputStream();
        try (var writer = new OcelSqliteWriter(to)) {
            var told = List.of(new Attribute("actor", "string"), new Attribute("worked", "integer"));
            writer.types(
                    List.of(new OcelType("order", List.of(new Attribute("label", "string")))),
                    List.of(
                            new OcelType("draft order", told),
                            new OcelType("Draft-order", told),
                            new OcelType("起草", told)));
            writer.object(new OcelItem("o1 \"&'", "order", Instant.EPOCH, Map.of("label", "PO1"), List.of()));
            writer.event(event("e2", "起草", AT, Map.of()));
            writer.event(event("e1", "draft order", AT, Map.of("actor", "李\"'", "worked", "12")));
            writer.event(event("e3", "Draft-order", AT.plusMillis(7), Map.of()));
        }
        return to.toByteArray();
    }

    private static OcelItem event(String id, String type, Instant at, Map<String, String> attributes) {
        return new OcelItem(id, type, at, attributes, List.of(new Relation("o1 \"&'", "order")));
    }

    private static Noted read(byte[] file) throws Exception {
        var noted = new Noted();
        OcelSqliteReader.read(new ByteArrayInputStream(file), new OcelReader(noted));
        return noted;
    }

    private List<String> columns(String table) throws Exception {
        return asked("select name from pragma_table_info('" + table + "') order by cid");
    }

    private List<String> asked(String sql) throws Exception {
        var file = Files.write(folder.resolve("log.sqlite"), written());
        var found = new ArrayList<String>();
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + file);
                var rows = database.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private byte[] changed(String... statements) throws Exception {
        var file = Files.write(folder.resolve("changed.sqlite"), written());
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            for (var it : statements) {
                database.createStatement().execute(it);
            }
        }
        return Files.readAllBytes(file);
    }

    private static final class Noted implements LogSink {

        private final List<String> objects = new ArrayList<>();
        private final List<NewEvent> events = new ArrayList<>();
        private final List<String> refused = new ArrayList<>();

        @Override
        public void object(NewObject object) {
            objects.add(object.ref().key());
        }

        @Override
        public void event(NewEvent event) {
            events.add(event);
        }

        @Override
        public void refused(String reason, String text) {
            refused.add(reason);
        }
    }
}
