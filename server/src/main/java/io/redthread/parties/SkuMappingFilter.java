package io.redthread.parties;

import org.jspecify.annotations.Nullable;

/**
 * Which mappings a list shows; binds query parameters, absent ones do not restrict.
 *
 * @param shop of that shop
 * @param q the beginning of the shop's code, or our code
 */
public record SkuMappingFilter(
        @Nullable ShopId shop, @Nullable String q) {}
