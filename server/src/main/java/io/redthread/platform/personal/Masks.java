package io.redthread.platform.personal;

/** Hides personal data from those who do not need it (脱敏): enough stays to recognise, not enough to use. */
public final class Masks {

    private Masks() {}

    /** The first character, the rest hidden. */
    public static String name(String name) {
        return name.isBlank() ? name : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    /** Three digits in front and four behind. */
    public static String phone(String phone) {
        return phone.length() < 8
                ? "****".substring(0, Math.min(4, phone.length()))
                : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }

    /** The first character and what comes behind the at sign. */
    public static String email(String email) {
        var at = email.indexOf('@');
        return at < 1 ? name(email) : email.charAt(0) + "***" + email.substring(at);
    }

    /** What somebody searched for: a telephone number or a name, but no document's number. */
    public static String wanted(String text) {
        if (text.matches("[+0-9][-0-9 ]{6,}")) {
            return phone(text);
        }
        return text.matches(".*[0-9].*") ? text : name(text);
    }

    /** The first six characters. */
    public static String street(String street) {
        return street.length() <= 6 ? street : street.substring(0, 6) + "****";
    }
}
