package io.redthread.platform.views;

import java.util.List;
import java.util.Optional;

/**
 * A state of a list under a name (视图).
 *
 * @param id its id
 * @param name what its owner calls it
 * @param search filters, search and sort, as they stand in the page's address
 * @param columns keys of the columns shown, empty for the usual ones
 * @param role code of the role it is shared with
 * @param mine whether the reader owns it and may change it
 * @param opensWith whether the reader opens the list with it
 */
public record SavedView(
        SavedViewId id,
        String name,
        String search,
        List<String> columns,
        Optional<String> role,
        boolean mine,
        boolean opensWith) {}
