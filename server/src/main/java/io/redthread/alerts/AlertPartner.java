package io.redthread.alerts;

import io.redthread.parties.PartyKind;
import java.util.Optional;

/**
 * With whom a subject deals (往来方).
 *
 * @param kind supplier, customer or partner
 * @param id its id; absent where it is not registered
 * @param name what it is called
 */
public record AlertPartner(PartyKind kind, Optional<Long> id, String name) {}
