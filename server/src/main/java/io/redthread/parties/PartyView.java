package io.redthread.parties;

import java.time.Instant;

/**
 * A supplier, customer or partner with all that is known of it.
 *
 * @param id its id
 * @param kind what it is to us
 * @param code its code
 * @param active whether we trade with it
 * @param version counts the changes
 * @param content what is known of it
 * @param updatedAt when it was last changed
 * @param updatedBy by whom
 */
public record PartyView(
        PartyId id,
        PartyKind kind,
        String code,
        boolean active,
        int version,
        PartyContent content,
        Instant updatedAt,
        String updatedBy) {

    /** The same with personal data covered. */
    public PartyView masked() {
        return new PartyView(
                id, kind, code, active, version, content.with(content.contact().masked()), updatedAt, updatedBy);
    }
}
