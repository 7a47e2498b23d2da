package io.redthread.control;

import io.redthread.identity.DepartmentId;
import java.util.Optional;

/**
 * How many findings there are of a kind.
 *
 * @param kind of which kind
 * @param severity how severe
 * @param department whose; absent where no department is known
 * @param count how many
 * @param open how many of them nobody has judged
 * @param useful how many of them there was something to
 */
public record FindingCount(
        FindingKind kind, Severity severity, Optional<DepartmentId> department, int count, int open, int useful) {}
