package io.redthread.tasks;

import io.redthread.kernel.DocumentRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task as the workbench shows it (待办).
 *
 * @param id its id
 * @param kind kebab-case
 * @param titleZh what to do
 * @param titleEn the same in English
 * @param document number and page of what it is about
 * @param openedAt since when
 * @param dueAt until when
 * @param state {@code open}, {@code done} or {@code dropped}
 * @param claimedBy id of the person who has it
 */
public record TaskView(
        TaskId id,
        String kind,
        String titleZh,
        String titleEn,
        Document document,
        Instant openedAt,
        Instant dueAt,
        String state,
        @Nullable String claimedBy) {

    /**
     * What a task is about.
     *
     * @param ref kind and id
     * @param number document number
     * @param path page where it is done
     */
    public record Document(DocumentRef ref, String number, String path) {}
}
