package io.redthread.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One entry as people read it.
 *
 * @param id its id
 * @param sequence its place in the chain; absent until it is sealed
 * @param at when
 * @param act what was done, for example {@code order-held}
 * @param documentKind to what kind of document
 * @param documentId to which one; absent for a batch
 * @param documentNumber its number, for people
 * @param username who did it
 * @param onBehalfOf for whom
 * @param role in which role
 * @param address from which network address
 * @param device with which device
 * @param before facts before
 * @param after facts after
 * @param ruleVersion the rule or standard that decided
 */
public record EntryView(
        EntryId id,
        @Nullable Long sequence,
        Instant at,
        String act,
        String documentKind,
        @Nullable String documentId,
        @Nullable String documentNumber,
        String username,
        @Nullable String onBehalfOf,
        String role,
        String address,
        String device,
        @Nullable JsonNode before,
        @Nullable JsonNode after,
        @Nullable String ruleVersion) {

    /** The same with personal data half hidden. */
    public EntryView masked() {
        return new EntryView(
                id,
                sequence,
                at,
                act,
                documentKind,
                documentId,
                documentNumber,
                username,
                onBehalfOf,
                role,
                address,
                device,
                PersonalFacts.masked(before),
                PersonalFacts.masked(after),
                ruleVersion);
    }
}
