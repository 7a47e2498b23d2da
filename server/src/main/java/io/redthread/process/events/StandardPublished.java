package io.redthread.process.events;

import io.redthread.identity.PersonId;
import io.redthread.process.AnnouncementId;
import java.time.Instant;
import java.util.Set;

/**
 * A new version of a standard was published and announced.
 *
 * @param announcement which announcement
 * @param titleZh of what, with its version
 * @param titleEn the same in English
 * @param note what it is for
 * @param validFrom from when it counts
 * @param by user name of who published it
 * @param people whom it concerns
 */
public record StandardPublished(
        AnnouncementId announcement,
        String titleZh,
        String titleEn,
        String note,
        Instant validFrom,
        String by,
        Set<PersonId> people) {}
