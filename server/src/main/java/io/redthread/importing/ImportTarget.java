package io.redthread.importing;

import io.redthread.identity.Permission;
import io.redthread.kernel.Label;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What can be imported (导入对象): a port that a module implements as a bean for its orders, goods, parties, stock.
 *
 * <p>The frame reads, maps and types the rows, refuses those that cannot be read, hands the others over in batches of one
 * transaction each, keeps count, and rolls the transaction back on a dry run. A batch that fails is halved until the
 * culprit stands alone, so {@link #handle} may count on nothing but its own batch.
 */
public interface ImportTarget {

    /** Kebab-case name in addresses: {@code orders}, {@code goods}, {@code opening-stock}. */
    String code();

    /** What it is called. */
    Label title();

    /** What a person needs to import it. */
    Permission permission();

    /** What a row can hold. */
    List<ImportField> fields();

    /** What a row can become, in the order of the report; at least one. */
    List<Bucket> buckets();

    /** The field whose equal neighbours stay in one batch, as the lines of one order do. */
    default Optional<String> keepTogether() {
        return Optional.empty();
    }

    /** Whether rows that are kept together are taken whole or not at all: one that cannot be read then stops its neighbours. */
    default boolean wholeGroups() {
        return false;
    }

    /** Rows handed over at once. */
    default int batchSize() {
        return 2_000;
    }

    /** What the row is worth in the file, for the reconciliation; absent where rows have no worth. */
    default Optional<BigDecimal> amount(ImportRow row) {
        return Optional.empty();
    }

    /** Takes a batch, set-based, in the frame's transaction; answers every row in the same order. */
    List<RowOutcome> handle(ImportBatch batch);

    /** All rows have been taken; in the transaction that ends the import, not on a dry run. May be asked twice. */
    default void finished(ImportId job, ImportMapping mapping) {}

    /**
     * One kind of thing that rows become.
     *
     * @param code camelCase: {@code orderLines}
     * @param label what it is called
     */
    record Bucket(String code, Label label) {}
}
