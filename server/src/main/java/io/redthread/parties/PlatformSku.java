package io.redthread.parties;

/**
 * A code as a shop writes it (平台商品编码).
 *
 * @param shop the shop
 * @param code its code
 */
public record PlatformSku(ShopId shop, String code) {}
