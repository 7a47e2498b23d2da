package io.redthread.purchasing;

import io.redthread.kernel.DocumentRef;
import io.redthread.parties.SupplierId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/**
 * A framework agreement (框架协议) without its lines.
 *
 * @param id its id
 * @param number its number
 * @param title what it is about
 * @param state how far it is
 * @param revision to be sent back with a change
 * @param supplier with whom
 * @param supplierName what it is called
 * @param currency what the prices are in
 * @param validFrom first day it holds
 * @param validTo last day it holds
 * @param maxAmount most that may be called off in all, with tax; absent means no limit
 * @param calledAmount how much was
 * @param allowance by how many percent the limits may be passed, 0–100
 * @param remindDays how many days before its end its buyer is reminded to renew it
 * @param renewalOf the agreement it takes the place of
 * @param note anything else, or empty
 * @param buyer user name of who looks after it
 * @param updatedAt when it was last changed
 */
public record AgreementView(
        AgreementId id,
        String number,
        String title,
        AgreementState state,
        int revision,
        SupplierId supplier,
        String supplierName,
        Currency currency,
        LocalDate validFrom,
        LocalDate validTo,
        Optional<BigDecimal> maxAmount,
        BigDecimal calledAmount,
        BigDecimal allowance,
        int remindDays,
        Optional<AgreementId> renewalOf,
        String note,
        String buyer,
        Instant updatedAt) {

    /** Kind of the document that journal and tasks point at. */
    public static final String KIND = "purchase-agreement";

    /** What may still be called off, the allowance counted in; absent without a limit. */
    public Optional<BigDecimal> left() {
        return maxAmount.map(
                most -> most.add(most.multiply(allowance).divide(BigDecimal.valueOf(100), 2, RoundingMode.DOWN))
                        .subtract(calledAmount));
    }

    /** What points at it. */
    public DocumentRef ref() {
        return new DocumentRef(KIND, id.value());
    }
}
