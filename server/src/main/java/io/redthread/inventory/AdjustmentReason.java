package io.redthread.inventory;

/**
 * Why stock is corrected (调整原因).
 *
 * @param code its code
 * @param nameZh its Chinese name
 * @param nameEn its English name
 * @param gain whether it can explain more
 * @param loss whether it can explain less
 * @param location where the difference goes to or comes from
 */
public record AdjustmentReason(
        String code, String nameZh, String nameEn, boolean gain, boolean loss, LocationId location) {}
