package io.redthread.alerts;

/**
 * Whom a rule tells (责任人).
 *
 * @param kind how it is named
 * @param value user name, code of a role or of a department; with {@link OwnerKind#IN_CHARGE} the role told where nobody is
 *     in charge
 */
public record AlertOwner(OwnerKind kind, String value) {}
