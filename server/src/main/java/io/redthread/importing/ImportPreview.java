package io.redthread.importing;

import io.redthread.importing.RowOutcome.Cause;
import java.util.List;
import java.util.Optional;

/**
 * How the first rows would be taken (导入预览); nothing of it is stored.
 *
 * @param fields the mapped fields, in the target's order
 * @param rows the first rows
 */
public record ImportPreview(List<ImportField> fields, List<Row> rows) {

    /**
     * One row.
     *
     * @param number its number in the file
     * @param cells what stands in the file, one per field
     * @param bucket what it would become; absent when refused
     * @param causes why it would be refused; empty when taken
     */
    public record Row(long number, List<String> cells, Optional<String> bucket, List<Cause> causes) {}

    /** Rows that would be taken. */
    public long accepted() {
        return rows.stream().filter(row -> row.causes().isEmpty()).count();
    }
}
