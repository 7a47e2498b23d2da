package io.redthread.journal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries a list shows; what is absent does not limit.
 *
 * @param actor user name of who did it, or of whom it was done for
 * @param act the act
 * @param kind kind of document
 * @param document id of the document
 * @param number beginning of the document's number
 * @param q beginning of a document's number, or a user name
 * @param from first business day
 * @param to last business day
 */
public record EntryFilter(
        @Nullable String actor,
        @Nullable String act,
        @Nullable String kind,
        @Nullable Long document,
        @Nullable String number,
        @Nullable String q,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
