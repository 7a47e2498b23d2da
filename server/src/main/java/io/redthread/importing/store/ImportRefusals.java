package io.redthread.importing.store;

import static io.redthread.importing.store.jooq.Tables.IMPORT_REFUSAL;
import static org.jooq.impl.DSL.val;

import io.redthread.importing.ImportId;
import io.redthread.platform.database.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the refused rows of imports for their report. */
@Repository
public class ImportRefusals {

    private static final TypeReference<List<String>> CELLS = new TypeReference<>() {};
    private static final int LONGEST = 1_000;
    private static final int FETCH = 1_000;

    private final DSLContext sql;
    private final JsonMapper json;

    ImportRefusals(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * One thing that is wrong with one row.
     *
     * @param row its number in the file
     * @param cause number of the cause within the row
     * @param column name of the column, blank for the row as a whole
     * @param reason code of the sentence
     * @param cells the row as it stands in the file
     */
    public record Line(long row, int cause, String column, String value, String reason, List<String> cells) {}

    public void add(ImportId id, List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var rows = Rows.of("refused", lines)
                .with(IMPORT_REFUSAL.ROW_NUMBER, Line::row)
                .with(IMPORT_REFUSAL.CAUSE, Line::cause)
                .with(IMPORT_REFUSAL.COLUMN_NAME, line -> storable(line.column()))
                .with(IMPORT_REFUSAL.VALUE, line -> storable(line.value()))
                .with(IMPORT_REFUSAL.REASON, Line::reason)
                .with(
                        IMPORT_REFUSAL.CELLS,
                        line -> json.writeValueAsString(line.cells().stream()
                                .map(ImportRefusals::storable)
                                .toList()));
        var columns = new ArrayList<Field<?>>(List.of(IMPORT_REFUSAL.IMPORT_ID));
        columns.addAll(rows.columns());
        var values = new ArrayList<Field<?>>(List.of(val(id, IMPORT_REFUSAL.IMPORT_ID)));
        values.addAll(rows.fields());
        sql.insertInto(IMPORT_REFUSAL)
                .columns(columns)
                .select(sql.select(values).from(rows.table()))
                .execute();
    }

    public void forget(ImportId id) {
        sql.deleteFrom(IMPORT_REFUSAL).where(IMPORT_REFUSAL.IMPORT_ID.eq(id)).execute();
    }

    /** Shows them in the order of the file; inside a transaction they are fetched bit by bit. */
    public void each(ImportId id, Consumer<Line> reader) {
        try (var cursor = sql.select(IMPORT_REFUSAL.fields())
                .from(IMPORT_REFUSAL)
                .where(IMPORT_REFUSAL.IMPORT_ID.eq(id))
                .orderBy(IMPORT_REFUSAL.ROW_NUMBER, IMPORT_REFUSAL.CAUSE)
                .fetchSize(FETCH)
                .fetchLazy()) {
            cursor.forEach(row -> reader.accept(new Line(
                    row.get(IMPORT_REFUSAL.ROW_NUMBER),
                    row.get(IMPORT_REFUSAL.CAUSE),
                    row.get(IMPORT_REFUSAL.COLUMN_NAME),
                    row.get(IMPORT_REFUSAL.VALUE),
                    row.get(IMPORT_REFUSAL.REASON),
                    json.readValue(row.get(IMPORT_REFUSAL.CELLS), CELLS))));
        }
    }

    /** PostgreSQL stores no NUL, and nobody reads a megabyte in a report. */
    private static String storable(String text) {
        var cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return cut.indexOf('\0') < 0 ? cut : cut.replace("\0", "␀");
    }
}
