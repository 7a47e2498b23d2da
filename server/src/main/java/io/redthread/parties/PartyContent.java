package io.redthread.parties;

import static java.util.Objects.requireNonNullElse;

import io.redthread.platform.json.Given;
import java.util.List;

/**
 * What can be said of a supplier, customer or partner beside its code.
 *
 * @param name full name, 1–100 characters
 * @param shortName what people call it, or empty
 * @param contact whom to call
 * @param country ISO 3166 code of two letters
 * @param address street address as one text, or empty
 * @param taxNumber unified social credit code or foreign tax number, or empty
 * @param terms on what terms we trade
 * @param note anything else, or empty
 * @param qualifications documents that show what a supplier is entitled to; suppliers only
 */
public record PartyContent(
        String name,
        String shortName,
        Contact contact,
        String country,
        String address,
        String taxNumber,
        PartyTerms terms,
        String note,
        List<Qualification> qualifications) {

    /** Reads what was left out as empty; checks are made where a party is saved. */
    public PartyContent {
        name = requireNonNullElse(name, "").strip();
        shortName = requireNonNullElse(shortName, "").strip();
        contact = requireNonNullElse(contact, Contact.NONE);
        country = requireNonNullElse(country, "CN").strip();
        address = requireNonNullElse(address, "").strip();
        taxNumber = requireNonNullElse(taxNumber, "").strip();
        terms = requireNonNullElse(terms, PartyTerms.AT_ONCE);
        note = requireNonNullElse(note, "").strip();
        qualifications = Given.list(qualifications);
    }

    /** The same with another contact. */
    public PartyContent with(Contact other) {
        return new PartyContent(name, shortName, other, country, address, taxNumber, terms, note, qualifications);
    }
}
