package io.redthread.inventory;

import io.redthread.kernel.Sku;
import java.util.List;

/**
 * Numbers that change places in a count (换号): pieces that nobody had there, where others are not seen any more.
 *
 * @param sku of which goods
 * @param gone numbers that are gone
 * @param found numbers that are new
 */
public record SerialSwap(Sku sku, List<String> gone, List<String> found) {

    /** How many changed places. */
    int pairs() {
        return Math.min(gone.size(), found.size());
    }
}
