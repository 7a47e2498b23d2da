package io.redthread.inventory.store;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;

/** Columns of a batch with those that are the same in every row. */
final class Columns {

    private Columns() {}

    static List<Field<?>> of(List<Field<?>> varying, Field<?>... same) {
        var columns = new ArrayList<>(varying);
        columns.addAll(List.of(same));
        return columns;
    }
}
