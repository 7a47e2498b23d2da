package io.redthread.monitoring;

import io.redthread.kernel.Label;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search by number found, in groups of five.
 *
 * @param q what was asked
 * @param groups those that found something, in a fixed order
 */
public record SearchView(String q, List<Group> groups) {

    /**
     * Finds of one kind.
     *
     * @param kind {@code order}, {@code exception}, {@code parcel}, {@code sku}, {@code purchase}, {@code requisition},
     *     {@code rfq}, {@code receipt}, {@code supplier-return}, {@code return}, {@code wave}, {@code unit},
     *     {@code transfer}, {@code serial} or {@code lot}
     * @param title what the kind is called
     * @param hits at most five
     */
    public record Group(String kind, Label title, List<Hit> hits) {}

    /**
     * One find.
     *
     * @param label its number
     * @param detail more of it
     * @param state its state as the owner codes it
     * @param path its page
     * @param exact whether the text is its number in full
     */
    public record Hit(
            String label, @Nullable Label detail, @Nullable String state, String path, boolean exact) {}
}
