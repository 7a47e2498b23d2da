package io.redthread.parties;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an order needs to know of a supplier.
 *
 * @param id the supplier
 * @param code its code
 * @param name its name
 * @param active whether we trade with it
 * @param terms on what terms
 * @param contact whom to call, whole: it goes on the order
 * @param country ISO 3166 code of two letters
 * @param qualifications documents that show what it is entitled to
 */
public record SupplierFacts(
        SupplierId id,
        String code,
        String name,
        boolean active,
        PartyTerms terms,
        Contact contact,
        String country,
        List<Qualification> qualifications) {

    /** Day the first of its documents ends; absent when none ends. */
    public Optional<LocalDate> qualifiedUntil() {
        return qualifications.stream()
                .flatMap(document -> document.validUntil().stream())
                .min(LocalDate::compareTo);
    }
}
