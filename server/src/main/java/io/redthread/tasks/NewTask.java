package io.redthread.tasks;

import io.redthread.kernel.DocumentRef;
import java.time.Instant;

/**
 * A task to be opened (待办).
 *
 * @param kind kebab-case, for example {@code order-review}
 * @param document what it is about; one open task per kind and document
 * @param number the document's number
 * @param titleZh what to do
 * @param titleEn the same in English
 * @param path page where it is done
 * @param permission who may do it
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
        Instant openedAt,
        Instant dueAt) {}
