package io.redthread.sales;

import io.redthread.platform.personal.Masks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An entry of the blacklist or whitelist (名单条目, X30).
 *
 * @param id its id
 * @param content what it says
 * @param createdAt since when it is there
 * @param createdBy who added it
 * @param endedAt when it was ended; absent while it is not
 * @param endedBy who ended it
 * @param endedWhy why
 */
public record ListEntry(
        ListEntryId id,
        NewListEntry content,
        Instant createdAt,
        String createdBy,
        Optional<Instant> endedAt,
        Optional<String> endedBy,
        String endedWhy) {

    /** Whether it counts on that day. */
    public boolean counts(LocalDate day) {
        return endedAt.isEmpty()
                && !content.validFrom().isAfter(day)
                && content.validTo().filter(day::isAfter).isEmpty();
    }

    /** The same with personal data half hidden. */
    public ListEntry masked() {
        return new ListEntry(id, content.as(masked(content)), createdAt, createdBy, endedAt, endedBy, endedWhy);
    }

    static String masked(NewListEntry it) {
        return switch (it.subject()) {
            case PHONE -> Masks.phone(it.value());
            case ADDRESS -> Masks.street(it.value());
            case BUYER -> Masks.name(it.value());
            case SKU -> it.value();
        };
    }
}
