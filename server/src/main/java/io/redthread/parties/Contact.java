package io.redthread.parties;

import static java.util.Objects.requireNonNullElse;

/**
 * Whom to call (联系人). Personal data: shown whole only to those who may see it.
 *
 * @param name the person's name, or empty
 * @param phone telephone number, or empty
 * @param email e-mail address, or empty
 */
public record Contact(String name, String phone, String email) {

    /** Nobody known. */
    public static final Contact NONE = new Contact("", "", "");

    /** Reads what was left out as empty. */
    public Contact {
        name = requireNonNullElse(name, "").strip();
        phone = requireNonNullElse(phone, "").strip();
        email = requireNonNullElse(email, "").strip();
    }

    /** The same with all but the ends of number and address covered. */
    public Contact masked() {
        return new Contact(name, covered(phone), maskedEmail());
    }

    /** What a form sends back: a covered value that was not touched means the one that is kept. */
    public Contact orKept(Contact kept) {
        var covered = kept.masked();
        return new Contact(
                name,
                phone.equals(covered.phone) ? kept.phone : phone,
                email.equals(covered.email) ? kept.email : email);
    }

    private String maskedEmail() {
        var at = email.indexOf('@');
        return at < 1 ? covered(email) : email.charAt(0) + "***" + email.substring(at);
    }

    private static String covered(String text) {
        if (text.length() < 4) {
            return "*".repeat(text.length());
        }
        var shown = text.length() >= 11 ? 3 : 1;
        return text.substring(0, shown)
                + "*".repeat(text.length() - 2 * shown - (text.length() >= 11 ? 1 : 0))
                + text.substring(text.length() - shown - (text.length() >= 11 ? 1 : 0));
    }
}
