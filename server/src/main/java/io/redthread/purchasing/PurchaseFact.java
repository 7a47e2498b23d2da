package io.redthread.purchasing;

import io.redthread.identity.DepartmentId;
import io.redthread.kernel.Sku;
import io.redthread.parties.SupplierId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A purchase order for whoever counts orders (采购事实).
 *
 * @param id the order
 * @param number its number
 * @param state where it stands
 * @param supplier from whom; absent while none is chosen
 * @param department which department buys; absent while none is chosen
 * @param buyer username of who buys
 * @param amount in the company's currency
 * @param createdAt when it was begun
 * @param releasedAt when it went to the supplier; absent while it has not
 * @param dueOn the day the goods are due; absent when nobody named one
 * @param mainGoods what most of the amount is for; absent without lines
 */
public record PurchaseFact(
        PurchaseOrderId id,
        String number,
        OrderState state,
        Optional<SupplierId> supplier,
        Optional<DepartmentId> department,
        String buyer,
        BigDecimal amount,
        Instant createdAt,
        Optional<Instant> releasedAt,
        Optional<LocalDate> dueOn,
        Optional<Sku> mainGoods) {}
