package io.redthread.parties;

import java.util.List;
import java.util.Optional;

/** What an {@link AddressText} turned out to say (地址识别结果): enough for a parcel, or what is missing. */
public sealed interface AddressReading {

    /** The normalised address, as far as it could be read. */
    PostalAddress address();

    /** Everything is there. */
    record Complete(PostalAddress address) implements AddressReading {}

    /**
     * Something is missing or contradicts itself.
     *
     * @param address as far as it could be read
     * @param gaps what to ask for, at least one
     */
    record Incomplete(PostalAddress address, List<Gap> gaps) implements AddressReading {}

    /**
     * A normalised address (标准地址). Blank means not known, or not used in that place: a municipality's city is the
     * municipality itself, a city without districts has no district, a county directly under its province has no city.
     *
     * @param country ISO 3166 code of two letters, or the name as written when nobody knows it
     * @param province full name
     * @param city full name
     * @param district full name
     * @param divisionCode statistical code of the deepest division found: 2, 4 or 6 digits; blank abroad
     * @param street the rest of the address
     * @param postcode as written, upper case
     * @param phone absent when missing or malformed
     */
    record PostalAddress(
            String country,
            String province,
            String city,
            String district,
            String divisionCode,
            String street,
            String postcode,
            Optional<PhoneNumber> phone) {}

    /**
     * One thing to ask for (地址缺项).
     *
     * @param part which part
     * @param reason what is the matter with it
     * @param candidates what it could be, when there are few enough to choose from
     */
    record Gap(Part part, Reason reason, List<Division> candidates) {}

    /** Parts of an address. */
    enum Part {
        /** Country (国家). */
        COUNTRY,
        /** Province or state (省). */
        PROVINCE,
        /** City (市). */
        CITY,
        /** District or county (区县). */
        DISTRICT,
        /** Street and number (详细地址). */
        STREET,
        /** Postcode (邮编). */
        POSTCODE,
        /** Phone (电话). */
        PHONE
    }

    /** What is the matter with a part. */
    enum Reason {
        /** It is not there. */
        ABSENT,
        /** Nobody knows that name. */
        UNKNOWN,
        /** Several places have that name. */
        AMBIGUOUS,
        /** Two parts of the address name different places. */
        CONTRADICTORY,
        /** It does not have the form it needs. */
        MALFORMED,
        /** Somebody hid it behind asterisks. */
        MASKED
    }

    /**
     * A division to choose (行政区划).
     *
     * @param code its statistical code
     * @param province its province
     * @param city its city; blank where it has none
     * @param district its own name; blank for a city
     */
    record Division(String code, String province, String city, String district) {}
}
