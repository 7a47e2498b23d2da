package io.redthread.purchasing;

import io.redthread.identity.DepartmentId;
import io.redthread.parties.SupplierId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which purchase orders a list shows; absent means any.
 *
 * @param q a number from its beginning, or words of the supplier
 * @param state how far
 * @param department for whom
 * @param supplier from whom
 * @param buyer user name of who wrote it
 * @param urgent marked urgent or not
 * @param crossBorder across a border or not
 * @param goods what kind of goods
 * @param amountFrom at least so much in the company's currency
 * @param amountTo at most so much
 * @param createdFrom first day written, Shanghai
 * @param createdTo last day written, Shanghai
 * @param unconfirmed only those with the supplier that it has not confirmed
 * @param agreement with a line called off from it
 * @param requisition with a line that was asked for in it
 */
public record OrderFilter(
        @Nullable String q,
        @Nullable List<OrderState> state,
        @Nullable DepartmentId department,
        @Nullable SupplierId supplier,
        @Nullable String buyer,
        @Nullable Boolean urgent,
        @Nullable Boolean crossBorder,
        @Nullable GoodsClass goods,
        @Nullable BigDecimal amountFrom,
        @Nullable BigDecimal amountTo,
        @Nullable LocalDate createdFrom,
        @Nullable LocalDate createdTo,
        @Nullable Boolean unconfirmed,
        @Nullable AgreementId agreement,
        @Nullable RequisitionId requisition) {

    /** Everything. */
    public static final OrderFilter ANY =
            new OrderFilter(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
}
