package io.redthread.insight;

import java.time.LocalDate;

/**
 * A period to be kept.
 *
 * @param name what it is called, 1–80 characters
 * @param from its first day
 * @param to its last day
 * @param change what is changed after it; empty where nothing is named
 * @param note what it is for; empty where nothing is said
 */
public record NewBaseline(String name, LocalDate from, LocalDate to, String change, String note) {}
