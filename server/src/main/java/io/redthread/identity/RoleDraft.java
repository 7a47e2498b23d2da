package io.redthread.identity;

import io.redthread.kernel.InvalidInput;
import java.util.Set;

/**
 * What an administrator writes about a role.
 *
 * @param code its code
 * @param nameZh its Chinese name
 * @param nameEn its English name
 * @param dataScope whose data it sees
 * @param permissions what it allows
 */
public record RoleDraft(RoleCode code, String nameZh, String nameEn, DataScope dataScope, Set<Permission> permissions) {

    /** Refuses empty and overlong names. */
    public RoleDraft {
        nameZh = named("/nameZh", nameZh);
        nameEn = named("/nameEn", nameEn);
        permissions = Set.copyOf(permissions);
    }

    private static String named(String pointer, String name) {
        if (name.isBlank()) {
            throw InvalidInput.of(pointer, name, "value-required");
        }
        if (name.length() > 60) {
            throw InvalidInput.of(pointer, name, "text-too-long");
        }
        return name.strip();
    }
}
