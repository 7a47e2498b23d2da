package io.redthread.parties;

/**
 * A shop to be put in.
 *
 * @param code its code, 1–32 letters, digits, dots and dashes
 * @param content what is known of it
 */
public record NewShop(String code, ShopContent content) {

    /** A shop that may split orders and uses our own codes. */
    public static NewShop of(String code, String name, String platform, String currency) {
        return new NewShop(code, ShopContent.of(name, platform, currency));
    }
}
