package io.redthread.identity;

import java.util.Set;

/**
 * A role as somebody holds it.
 *
 * @param code its code
 * @param nameZh its Chinese name
 * @param nameEn its English name
 * @param scope whose data it sees
 * @param permissions what it allows
 */
public record RoleGrant(RoleCode code, String nameZh, String nameEn, DataScope scope, Set<Permission> permissions) {}
