package io.redthread.inventory;

import java.math.BigDecimal;

/**
 * A quota as people see it.
 *
 * @param quota the quota
 * @param name what the goods are called
 * @param unused what is still set aside for the shop
 * @param promisable what the shop may be promised there now: available less what other shops have not used of theirs
 */
public record QuotaLine(QuotaView quota, String name, BigDecimal unused, BigDecimal promisable) {}
