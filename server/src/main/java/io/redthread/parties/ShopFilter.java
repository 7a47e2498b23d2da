package io.redthread.parties;

import org.jspecify.annotations.Nullable;

/**
 * Which shops a list shows; binds query parameters, absent ones do not restrict.
 *
 * @param q words, pinyin initials, or the beginning of a code
 * @param platform the platform it is on
 * @param active whether it takes orders
 */
public record ShopFilter(
        @Nullable String q,
        @Nullable String platform,
        @Nullable Boolean active) {}
