package io.redthread.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A department (部门).
 *
 * @param id the department
 * @param code short code that standards and settings name it by
 * @param name its name
 * @param parent the one above; absent at the top
 * @param active whether people may be put there
 * @param people how many active people sit there
 * @param revision to be sent back with a change
 * @param createdAt when it was added
 */
public record DepartmentView(
        DepartmentId id,
        String code,
        String name,
        @Nullable DepartmentId parent,
        boolean active,
        int people,
        int revision,
        Instant createdAt) {}
