package io.redthread.identity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Approval ceiling (审批上限) of a role.
 *
 * @param role whose
 * @param currency ISO 4217
 * @param amount up to which its holders decide; absent means any amount
 */
public record CeilingView(
        RoleCode role, String currency, @Nullable BigDecimal amount) {}
