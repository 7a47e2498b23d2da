package io.redthread.notification.transport;

/** Telephone numbers as the providers write them. */
final class Telephone {

    private Telephone() {}

    /** With a plus and the country, China where none is named. */
    static String international(String number) {
        var digits = number.replaceAll("[^0-9+]", "");
        return digits.startsWith("+") ? digits : "+86" + digits;
    }

    /** Without a plus, and the country only where it is another than China. */
    static String abroad(String number) {
        var whole = international(number);
        return whole.startsWith("+86") ? whole.substring(3) : whole.substring(1);
    }
}
