package io.redthread.parties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A supplier, customer or partner as a line of the list.
 *
 * @param id its id
 * @param code its code
 * @param name full name
 * @param shortName what people call it, or empty
 * @param contact whom to call
 * @param terms on what terms we trade
 * @param qualificationsUntil day the first of its documents ends; absent when none ends
 * @param active whether we trade with it
 * @param version counts the changes
 * @param updatedAt when it was last changed
 */
public record PartyRow(
        PartyId id,
        String code,
        String name,
        String shortName,
        Contact contact,
        PartyTerms terms,
        Optional<LocalDate> qualificationsUntil,
        boolean active,
        int version,
        Instant updatedAt) {

    /** The same with personal data covered. */
    public PartyRow masked() {
        return new PartyRow(
                id, code, name, shortName, contact.masked(), terms, qualificationsUntil, active, version, updatedAt);
    }
}
