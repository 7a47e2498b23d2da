package io.redthread.platform.importing;

import java.util.List;

/**
 * Rows to be taken together.
 *
 * @param job which import they belong to
 * @param rows at least one
 */
public record ImportBatch(ImportId job, List<ImportRow> rows) {}
