package io.redthread.control.domain;

import io.redthread.identity.DepartmentId;
import io.redthread.parties.SupplierId;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How one buyer bought over a time (采购习惯).
 *
 * @param buyer who
 * @param department for whom most
 * @param orders how many
 * @param urgent how many of them urgent
 * @param spent what they come to
 * @param supplier the one that got most
 * @param supplierName its name
 * @param most what it got
 * @param everywhere what it got from everyone
 */
public record Habit(
        String buyer,
        Optional<DepartmentId> department,
        int orders,
        int urgent,
        BigDecimal spent,
        SupplierId supplier,
        String supplierName,
        BigDecimal most,
        BigDecimal everywhere) {}
