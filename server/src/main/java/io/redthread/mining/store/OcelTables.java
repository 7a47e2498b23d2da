package io.redthread.mining.store;

import io.redthread.mining.domain.OcelType;
import io.redthread.mining.domain.OcelType.Attribute;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables of OCEL 2.0 in SQLite as they are published (关系模式): six that are always there and one for each type. */
final class OcelTables {

    /** The tables that do not depend on types. */
    static final List<String> COMMON = List.of(
            "create table event_map_type (ocel_type text primary key, ocel_type_map text not null)",
            "create table object_map_type (ocel_type text primary key, ocel_type_map text not null)",
            "create table event (ocel_id text primary key, ocel_type text not null references event_map_type (ocel_type))",
            "create table object (ocel_id text primary key, ocel_type text not null references object_map_type (ocel_type))",
            "create table event_object (ocel_event_id text references event (ocel_id), "
                    + "ocel_object_id text references object (ocel_id), ocel_qualifier text, "
                    + "primary key (ocel_event_id, ocel_object_id, ocel_qualifier))",
            "create table object_object (ocel_source_id text references object (ocel_id), "
                    + "ocel_target_id text references object (ocel_id), ocel_qualifier text, "
                    + "primary key (ocel_source_id, ocel_target_id, ocel_qualifier))");

    private OcelTables() {}

    /** How tables are told from each other: a name of letters, digits and lines for each type, none twice in any case. */
    static Map<String, String> suffixes(List<OcelType> types) {
        var taken = new HashSet<>(Set.of("map_type", "object"));
        var found = new LinkedHashMap<String, String>();
        for (var type : types) {
            var plain = type.name().replaceAll("[^A-Za-z0-9]+", "_");
            var name = plain;
            for (var no = 2; name.equals("_") || !taken.add(name.toLowerCase(Locale.ROOT)); no++) {
                name = plain + no;
            }
            found.put(type.name(), name);
        }
        return found;
    }

    /** The table of a type of events. */
    static String ofEvents(String suffix, List<Attribute> attributes) {
        return "create table " + quoted("event_" + suffix)
                + " (ocel_id text primary key references event (ocel_id), ocel_time timestamp not null"
                + columns(attributes) + ")";
    }

    /** The table of a type of objects; a row is what an object became at that time. */
    static String ofObjects(String suffix, List<Attribute> attributes) {
        return "create table " + quoted("object_" + suffix)
                + " (ocel_id text references object (ocel_id), ocel_time timestamp not null, ocel_changed_field text"
                + columns(attributes) + ")";
    }

    /** Adds a row to the table of a type; places in the order of its columns. */
    static String insert(String table, List<String> columns) {
        var names = new ArrayList<String>(columns);
        return "insert into " + quoted(table) + " ("
                + names.stream().map(OcelTables::quoted).collect(Collectors.joining(", ")) + ") values ("
                + names.stream().map(it -> "?").collect(Collectors.joining(", ")) + ")";
    }

    /** A name as SQL takes it, whatever stands in it. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String columns(List<Attribute> attributes) {
        return attributes.stream()
                .map(it -> ", " + quoted(it.name()) + " "
                        + switch (it.type()) {
                            case "integer" -> "integer";
                            case "float" -> "real";
                            case "boolean" -> "boolean";
                            case "time" -> "timestamp";
                            default -> "text";
                        })
                .collect(Collectors.joining());
    }
}
