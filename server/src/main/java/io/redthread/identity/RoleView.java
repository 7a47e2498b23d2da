package io.redthread.identity;

import java.util.Set;

/**
 * A role (角色) and what it allows.
 *
 * @param code its code
 * @param nameZh its Chinese name
 * @param nameEn its English name
 * @param dataScope whose data it sees
 * @param permissions what it allows
 * @param shipped whether it came with the program
 * @param active whether it may be given
 * @param people how many active people hold it
 * @param revision to be sent back with a change
 */
public record RoleView(
        RoleCode code,
        String nameZh,
        String nameEn,
        DataScope dataScope,
        Set<Permission> permissions,
        boolean shipped,
        boolean active,
        int people,
        int revision) {}
