package io.redthread.platform.views;

import io.redthread.kernel.InvalidInput;
import java.util.List;
import java.util.Optional;

/**
 * A state of a list to be kept.
 *
 * @param worklist which list, for example {@code sales.orders}
 * @param name 1–40 characters; an own view of that name is replaced
 * @param search the query of the page's address, at most 2,000 characters
 * @param columns keys of the columns shown, at most 100; empty for the usual ones
 * @param role code of the role it is shared with
 */
public record NewSavedView(String worklist, String name, String search, List<String> columns, Optional<String> role) {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_SEARCH = 2_000;
    private static final int MOST_COLUMNS = 100;

    /** Refuses empty and overlong parts. */
    public NewSavedView {
        name = name.strip();
        columns = List.copyOf(columns);
        if (worklist.isBlank() || worklist.length() > MOST_COLUMNS) {
            throw InvalidInput.of("/worklist", worklist, "value-malformed");
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw InvalidInput.of("/name", name, "view-name-malformed");
        }
        if (search.length() > LONGEST_SEARCH || columns.size() > MOST_COLUMNS) {
            throw InvalidInput.of("/search", search.length(), "view-too-long");
        }
    }
}
