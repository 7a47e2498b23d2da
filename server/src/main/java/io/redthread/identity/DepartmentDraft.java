package io.redthread.identity;

import io.redthread.kernel.InvalidInput;
import java.util.Optional;

/**
 * What an administrator writes about a department.
 *
 * @param code 2–40 lower-case letters, digits and hyphens
 * @param name its name
 * @param parent the one above
 */
public record DepartmentDraft(String code, String name, Optional<DepartmentId> parent) {

    /** Refuses malformed codes and names. */
    public DepartmentDraft {
        name = name.strip();
        if (!code.matches("[a-z][a-z0-9-]{1,39}")) {
            throw InvalidInput.of("/code", code, "code-malformed");
        }
        if (name.isEmpty()) {
            throw InvalidInput.of("/name", name, "value-required");
        }
        if (name.length() > 60) {
            throw InvalidInput.of("/name", name, "text-too-long");
        }
    }
}
