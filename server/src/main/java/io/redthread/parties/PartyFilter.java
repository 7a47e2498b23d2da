package io.redthread.parties;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which parties a list shows; binds query parameters, absent ones do not restrict.
 *
 * @param q words, pinyin initials, or the beginning of a code
 * @param active whether we trade with it
 * @param role how a partner sells
 * @param expiringBy a qualification ends on that day or before
 */
public record PartyFilter(
        @Nullable String q,
        @Nullable Boolean active,
        @Nullable PartnerRole role,
        @Nullable LocalDate expiringBy) {}
