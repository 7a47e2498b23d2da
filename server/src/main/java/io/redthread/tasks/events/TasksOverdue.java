package io.redthread.tasks.events;

import java.time.Instant;

/**
 * Time is over for open tasks that holders of one permission may do; told once per task, all of one look together.
 *
 * @param permission code of who may do them
 * @param count how many
 * @param number document number of the first
 * @param titleZh what the first asks
 * @param titleEn the same in English
 * @param path page where the first is done
 * @param at when it was noticed
 */
public record TasksOverdue(
        String permission, int count, String number, String titleZh, String titleEn, String path, Instant at) {}
