package io.redthread.parties;

import io.redthread.parties.domain.address.Phones;
import java.util.Optional;

/**
 * A phone number (电话号码) in the form it is dialled and shown: {@code 13800138000}, {@code 0571-88886666},
 * {@code 400-820-8820}, {@code +44 20 7946 0018}.
 *
 * @param number normalised
 * @param extension digits to dial after it; blank when there are none
 * @param kind what sort of line it is
 */
public record PhoneNumber(String number, String extension, Kind kind) {

    /** Sorts of lines. */
    public enum Kind {
        /** Mainland mobile (手机). */
        MOBILE,
        /** Mainland landline with area code (固定电话). */
        LANDLINE,
        /** Mainland 400 or 800 number (服务热线). */
        SERVICE,
        /** Anywhere else. */
        FOREIGN
    }

    /** A mainland number, or absent when it is none. */
    public static Optional<PhoneNumber> mainland(String text) {
        return Phones.mainland(text);
    }

    /** A number abroad of 5–15 digits, or absent when it is none. */
    public static Optional<PhoneNumber> foreign(String text) {
        return Phones.foreign(text);
    }

    @Override
    public String toString() {
        return extension.isEmpty() ? number : number + " 转 " + extension;
    }
}
