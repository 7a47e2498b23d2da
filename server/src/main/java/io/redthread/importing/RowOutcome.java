package io.redthread.importing;

import java.math.BigDecimal;
import java.util.List;

/** What became of a row (导入结果). */
public sealed interface RowOutcome {

    /** It is new. */
    static RowOutcome taken(String bucket, BigDecimal amount) {
        return new Taken(bucket, amount, true);
    }

    /** It is new, where rows have no worth. */
    static RowOutcome taken(String bucket) {
        return new Taken(bucket, BigDecimal.ZERO, true);
    }

    /** It had been taken before and is as it was. */
    static RowOutcome unchanged(String bucket, BigDecimal amount) {
        return new Taken(bucket, amount, false);
    }

    /** It cannot be taken because of that field; the code's sentence stands in a problem catalogue. */
    static RowOutcome refused(String field, String value, String code) {
        return new Rejected(List.of(new Cause(field, value, code)));
    }

    /**
     * The row is now part of the company's data.
     *
     * @param bucket what it became
     * @param amount what was stored of its worth
     * @param changed whether anything was written
     */
    record Taken(String bucket, BigDecimal amount, boolean changed) implements RowOutcome {}

    /**
     * The row was refused (拒收行).
     *
     * @param causes why, at least one
     */
    record Rejected(List<Cause> causes) implements RowOutcome {}

    /**
     * Why a row was refused.
     *
     * @param field the field concerned; blank when it is the row as a whole
     * @param value what stood there
     * @param code key of a sentence in a problem catalogue
     */
    record Cause(String field, String value, String code) {}
}
