package io.redthread.identity;

import java.util.Optional;

/**
 * Which people a list shows.
 *
 * @param text part of user name, name, phone or mail; may be empty
 * @param department only those who sit there
 * @param role only its holders
 * @param active only active, or only inactive ones
 */
public record PersonFilter(
        String text, Optional<DepartmentId> department, Optional<RoleCode> role, Optional<Boolean> active) {}
