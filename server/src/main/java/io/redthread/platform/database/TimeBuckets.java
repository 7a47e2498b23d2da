package io.redthread.platform.database;

import org.jooq.Field;
import org.jooq.impl.DSL;

/** Buckets of time, each a tenth longer than the one before; bucket 0 is below a second. A percentile lies within that. */
public final class TimeBuckets {

    /** Each ends a tenth later than the one before. */
    public static final double STEP = 1.1;

    private TimeBuckets() {}

    /** The bucket of a time in milliseconds. */
    public static Field<Integer> of(Field<Long> millis) {
        return DSL.field(
                "case when {0} < 1000 then 0 else 1 + floor(ln({0} / 1000.0) / ln({1}))::int end",
                Integer.class, millis, DSL.inline(STEP));
    }
}
