package io.redthread.identity;

import io.redthread.identity.PersonView.PersonLabel;
import java.time.Instant;

/**
 * A substitution (代理): who stands in for whom in which period.
 *
 * @param id its id
 * @param person who is away
 * @param substitute who stands in
 * @param from from when
 * @param until until when, exclusive
 */
public record SubstituteView(
        SubstituteId id, PersonLabel person, PersonLabel substitute, Instant from, Instant until) {}
