package io.redthread.inventory;

/**
 * A warehouse to be opened.
 *
 * @param code 1–20 letters, digits and dashes
 * @param nameZh its Chinese name
 * @param nameEn its English name
 * @param province where it stands
 * @param city where it stands
 */
public record NewWarehouse(String code, String nameZh, String nameEn, String province, String city) {}
