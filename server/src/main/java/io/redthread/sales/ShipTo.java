package io.redthread.sales;

import io.redthread.platform.personal.Masks;

/**
 * Where an order's goods go (收货信息). Personal data: shown whole only to those who may see it.
 *
 * @param recipient name of the person or firm
 * @param phone how to reach them
 * @param country ISO 3166 code
 * @param province full name, or state abroad
 * @param city full name
 * @param district full name
 * @param divisionCode statistical code of the deepest division; blank abroad
 * @param street the rest
 * @param postcode blank where not used
 */
public record ShipTo(
        String recipient,
        String phone,
        String country,
        String province,
        String city,
        String district,
        String divisionCode,
        String street,
        String postcode) {

    /** The same with name, phone and street half hidden. */
    public ShipTo masked() {
        return new ShipTo(
                Masks.name(recipient),
                Masks.phone(phone),
                country,
                province,
                city,
                district,
                divisionCode,
                Masks.street(street),
                postcode);
    }
}
