package io.redthread.inventory;

import io.redthread.kernel.Sku;

/**
 * Which lot of what.
 *
 * @param sku what
 * @param lot which lot; empty for goods kept without lots
 */
public record LotRef(Sku sku, String lot) {

    /** Whether it names a lot: goods kept without are all alike, and nothing beyond them can be told apart. */
    public boolean known() {
        return !lot.isEmpty();
    }
}
