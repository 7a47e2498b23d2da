package io.redthread.importing;

import static io.redthread.importing.store.jooq.Tables.IMPORT_MAPPING;

import io.redthread.importing.ImportRefusal.ImportMappingAbsent;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.RowCounts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Mappings that people saved by name, so that the next file of that kind explains itself. */
@Service
@Transactional
public class ImportMappings {

    private static final int LONGEST_NAME = 80;

    private final DSLContext sql;
    private final JsonMapper json;
    private final Clock clock;
    private final ImportRights rights;

    ImportMappings(DSLContext sql, JsonMapper json, Clock clock, ImportRights rights) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
        this.rights = rights;
    }

    /**
     * A mapping with its name.
     *
     * @param updatedBy name of the person who saved it last
     */
    public record Named(String name, ImportMapping mapping, Instant updatedAt, String updatedBy) {}

    /** All mappings of a target by name. */
    @Transactional(readOnly = true)
    public List<Named> of(String target) {
        rights.target(target);
        return sql.select(
                        IMPORT_MAPPING.NAME,
                        IMPORT_MAPPING.MAPPING,
                        IMPORT_MAPPING.UPDATED_AT,
                        IMPORT_MAPPING.UPDATED_BY)
                .from(IMPORT_MAPPING)
                .where(IMPORT_MAPPING.TARGET.eq(target))
                .orderBy(IMPORT_MAPPING.NAME)
                .fetch(row -> new Named(
                        row.value1(),
                        json.readValue(row.value2().data(), ImportMapping.class),
                        row.value3(),
                        row.value4()));
    }

    /** Saves a mapping under that name, in place of one of that name. */
    public void save(String target, String name, ImportMapping mapping) {
        rights.target(target);
        var plain = name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME || plain.chars().anyMatch(Character::isISOControl)) {
            throw InvalidInput.of("/name", name, "import-mapping-name-malformed");
        }
        var stored = JSONB.valueOf(json.writeValueAsString(mapping));
        var now = clock.instant();
        var by = Callers.current().name();
        sql.insertInto(IMPORT_MAPPING)
                .set(IMPORT_MAPPING.TARGET, target)
                .set(IMPORT_MAPPING.NAME, plain)
                .set(IMPORT_MAPPING.MAPPING, stored)
                .set(IMPORT_MAPPING.UPDATED_AT, now)
                .set(IMPORT_MAPPING.UPDATED_BY, by)
                .onConflict(IMPORT_MAPPING.TARGET, IMPORT_MAPPING.NAME)
                .doUpdate()
                .set(IMPORT_MAPPING.MAPPING, stored)
                .set(IMPORT_MAPPING.UPDATED_AT, now)
                .set(IMPORT_MAPPING.UPDATED_BY, by)
                .execute();
    }

    /** Removes the mapping of that name. */
    public void remove(String target, String name) {
        rights.target(target);
        var removed = sql.deleteFrom(IMPORT_MAPPING)
                .where(IMPORT_MAPPING.TARGET.eq(target))
                .and(IMPORT_MAPPING.NAME.eq(name))
                .execute();
        RowCounts.expectOne(removed, () -> new Refused(new ImportMappingAbsent(name)));
    }

    /** Reads a mapping from the text of a file; refuses one that is written for another target. */
    public MappingFile read(String target, String yaml) {
        rights.target(target);
        var file = MappingFile.of(yaml);
        if (!file.target().isEmpty() && !file.target().equals(target)) {
            throw InvalidInput.of("/mapping/target", file.target(), "import-mapping-of-other-target");
        }
        return file;
    }

    /** The saved mapping of which most columns stand in that file. */
    Optional<Named> fitting(String target, List<String> columns) {
        return of(target).stream()
                .filter(named -> named.mapping().fields().values().stream()
                        .allMatch(source -> source.column() == null || columns.contains(source.column())))
                .max(java.util.Comparator.comparingInt(
                        named -> named.mapping().fields().size()));
    }
}
