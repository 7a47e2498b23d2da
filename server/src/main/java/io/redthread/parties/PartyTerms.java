package io.redthread.parties;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * On what terms we trade with a party.
 *
 * @param days days until payment is due (账期), 0–365
 * @param currency ISO 4217 code of what is paid in
 * @param leadTimeDays days from order to delivery; suppliers only
 * @param creditLimit most a customer may owe, in that currency; customers only
 * @param role how a partner sells; partners only, and then required
 * @param commission a partner's commission in percent; partners only
 */
public record PartyTerms(
        int days,
        String currency,
        Optional<Integer> leadTimeDays,
        Optional<BigDecimal> creditLimit,
        Optional<PartnerRole> role,
        Optional<BigDecimal> commission) {

    /** Paid at once, in yuan. */
    public static final PartyTerms AT_ONCE =
            new PartyTerms(0, "CNY", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Reads a currency that was left out as yuan. */
    public PartyTerms {
        currency = requireNonNullElse(currency, "CNY").strip();
    }
}
