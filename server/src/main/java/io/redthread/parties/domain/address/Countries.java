package io.redthread.parties.domain.address;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Countries by code and by the names people use for them in Chinese and English. */
final class Countries {

    private static final Set<String> NOWHERE =
            Set.of("unspecified", "unknown", "n/a", "none", "null", "other", "-", "未知", "其他", "不详", "无");

    private final Map<String, String> codes = new HashMap<>();

    private Countries() {
        for (var code : Locale.getISOCountries()) {
            var country = Locale.of("", code);
            codes.put(code.toLowerCase(Locale.ROOT), code);
            codes.put(key(country.getISO3Country()), code);
            codes.put(key(country.getDisplayCountry(Locale.ENGLISH)), code);
            codes.put(key(country.getDisplayCountry(Locale.SIMPLIFIED_CHINESE)), code);
        }
        for (var row : Resources.rows("/countries/other-names.csv")) {
            codes.put(row[0], row[1]);
        }
    }

    /** All countries that the JDK and our own list know. */
    static Countries known() {
        return Holder.KNOWN;
    }

    /** Its code of two letters. */
    Optional<String> code(String name) {
        return Optional.ofNullable(codes.get(key(name)));
    }

    /** Whether somebody wrote that he does not know. */
    static boolean nowhere(String name) {
        return NOWHERE.contains(key(name));
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Read when the first name comes that is not China's: the names take a moment to load. */
    private static final class Holder {
        static final Countries KNOWN = new Countries();
    }
}
