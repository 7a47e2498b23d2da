package io.redthread.catalog;

import io.redthread.kernel.Sku;

/**
 * An item to be put into the catalogue.
 *
 * @param sku its code, the company's own
 * @param content what is known of it
 */
public record NewSku(Sku sku, SkuContent content) {

    /** A regular item counted in pieces of which only the name is known. */
    public static NewSku of(String sku, String name) {
        return new NewSku(new Sku(sku), SkuContent.named(name));
    }
}
