package io.redthread.tasks;

import io.redthread.identity.PersonId;
import io.redthread.kernel.DocumentRef;
import java.time.Instant;
import java.util.Optional;

/**
 * A task to be opened (待办).
 *
 * @param kind kebab-case, for example {@code order-review}
 * @param document what it is about; one open task per kind, document and person
 * @param number the document's number
 * @param titleZh what to do
 * @param titleEn the same in English
 * @param path page where it is done
 * @param permission who may do it
 * @param person the one person it is for; absent when it is for everyone with the permission
 * @param department code of the department whose people it is for; absent when it is for all with the permission
 * @param openedAt now
 * @param dueAt until when
 */
public record NewTask(
        String kind,
        DocumentRef document,
        String number,
        String titleZh,
        String titleEn,
        String path,
        String permission,
        Optional<PersonId> person,
        Optional<String> department,
        Instant openedAt,
        Instant dueAt) {

    /** A task for one person, or for everyone with the permission. */
    public NewTask(
            String kind,
            DocumentRef document,
            String number,
            String titleZh,
            String titleEn,
            String path,
            String permission,
            Optional<PersonId> person,
            Instant openedAt,
            Instant dueAt) {
        this(kind, document, number, titleZh, titleEn, path, permission, person, Optional.empty(), openedAt, dueAt);
    }

    /** A task for everyone with the permission. */
    public NewTask(
            String kind,
            DocumentRef document,
            String number,
            String titleZh,
            String titleEn,
            String path,
            String permission,
            Instant openedAt,
            Instant dueAt) {
        this(kind, document, number, titleZh, titleEn, path, permission, Optional.empty(), openedAt, dueAt);
    }
}
