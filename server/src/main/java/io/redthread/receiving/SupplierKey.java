package io.redthread.receiving;

import io.redthread.parties.SupplierId;

/**
 * For which supplier an API key announces units (供应商密钥).
 *
 * @param key the key's name
 * @param supplier the supplier
 */
public record SupplierKey(String key, SupplierId supplier) {}
