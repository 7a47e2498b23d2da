package io.redthread.insight.store;

import static io.redthread.insight.store.jooq.Tables.LEVEL_STEP;
import static io.redthread.insight.store.jooq.Tables.REQUEST;

import io.redthread.insight.domain.Measure;
import org.jooq.Condition;
import org.jooq.Field;

/** In which column a measure's bucket stands, and which facts count for it. */
final class Buckets {

    private Buckets() {}

    static Field<Short> of(Measure measure) {
        return switch (measure) {
            case CYCLE -> REQUEST.BUCKET;
            case CYCLE_WORKING -> REQUEST.WORKING_BUCKET;
            case RECEIVED -> REQUEST.RECEIVED_BUCKET;
            case LEVEL -> LEVEL_STEP.BUCKET;
            case LEVEL_WORKING -> LEVEL_STEP.WORKING_BUCKET;
            case HAND_OVER -> LEVEL_STEP.HAND_OVER_BUCKET;
            case OPENED -> LEVEL_STEP.OPENED_BUCKET;
        };
    }

    static Condition counted(Measure measure) {
        return switch (measure) {
            case CYCLE, CYCLE_WORKING -> Sums.DECIDED;
            case RECEIVED -> REQUEST.RECEIVED_BUCKET.isNotNull();
            case LEVEL, LEVEL_WORKING -> LEVEL_STEP.ENDED_ON.isNotNull();
            case HAND_OVER -> LEVEL_STEP.HAND_OVER_BUCKET.isNotNull();
            case OPENED -> LEVEL_STEP.OPENED_BUCKET.isNotNull();
        };
    }
}
