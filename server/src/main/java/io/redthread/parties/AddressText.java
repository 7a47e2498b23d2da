package io.redthread.parties;

/**
 * An address as somebody wrote it (原始地址): any part may be blank when the free text holds it.
 *
 * @param country code or name in Chinese or English; blank means China
 * @param province province, or state abroad
 * @param city city
 * @param district district or county; unused abroad
 * @param text the rest, or all of it
 * @param postcode postcode, needed only where the country's rule says so
 * @param phone how the recipient is reached
 * @param level how much must be there
 */
public record AddressText(
        String country,
        String province,
        String city,
        String district,
        String text,
        String postcode,
        String phone,
        Level level) {

    /** How much of an address a channel promises to bring. */
    public enum Level {
        /** All that a parcel needs. */
        FULL,
        /** The country alone; the channel keeps the rest to itself. */
        COUNTRY
    }

    /** A Chinese address in one line. */
    public static AddressText free(String text, String phone) {
        return new AddressText("", "", "", "", text, "", phone, Level.FULL);
    }

    /** A Chinese address with its divisions in fields of their own. */
    public static AddressText china(String province, String city, String district, String text, String phone) {
        return new AddressText("", province, city, district, text, "", phone, Level.FULL);
    }

    /** Only the country. */
    public static AddressText countryOnly(String country) {
        return new AddressText(country, "", "", "", "", "", "", Level.COUNTRY);
    }
}
