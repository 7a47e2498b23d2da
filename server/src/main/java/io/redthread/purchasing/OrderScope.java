package io.redthread.purchasing;

import io.redthread.identity.DepartmentId;
import java.util.Set;

/** What part of purchasing a person sees (数据范围). */
public sealed interface OrderScope {

    /** All of it. */
    record All() implements OrderScope {}

    /**
     * One's own.
     *
     * @param username whose
     */
    record Own(String username) implements OrderScope {}

    /**
     * One's own and what belongs to these departments.
     *
     * @param username whose
     * @param departments which
     */
    record Below(String username, Set<DepartmentId> departments) implements OrderScope {}
}
