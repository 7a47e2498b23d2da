package io.redthread.receiving;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Which goods are looked at before they may be promised (来料质检规则, X23). Where several hold, the strictest does.
 *
 * @param kind by what they are chosen
 * @param code code of the item, the category or the supplier
 * @param percent how many of a hundred, above 0 up to 100
 * @param setBy user name of who set it
 * @param setAt when
 */
public record InspectionRule(InspectionKind kind, String code, BigDecimal percent, String setBy, Instant setAt) {}
