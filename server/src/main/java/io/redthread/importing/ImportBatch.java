package io.redthread.importing;

import io.redthread.kernel.Sku;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rows to be taken together.
 *
 * @param job which import they belong to
 * @param rows at least one
 */
public record ImportBatch(ImportId job, List<ImportRow> rows) {

    /** The well-formed SKUs in a column. */
    public Set<Sku> skus(String field) {
        return rows.stream()
                .map(row -> row.text(field).orElse(""))
                .filter(Sku::wellFormed)
                .map(Sku::new)
                .collect(Collectors.toSet());
    }
}
