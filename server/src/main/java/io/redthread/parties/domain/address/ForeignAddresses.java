package io.redthread.parties.domain.address;

import io.redthread.parties.AddressReading;
import io.redthread.parties.AddressReading.Complete;
import io.redthread.parties.AddressReading.Gap;
import io.redthread.parties.AddressReading.Incomplete;
import io.redthread.parties.AddressReading.Part;
import io.redthread.parties.AddressReading.PostalAddress;
import io.redthread.parties.AddressReading.Reason;
import io.redthread.parties.AddressText;
import io.redthread.parties.PhoneNumber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses abroad by the rule of their country; where there is no rule, one line of address suffices. */
final class ForeignAddresses {

    private static final int LONGEST_POSTCODE_SEARCH = 400;

    private static final Rule NO_RULE = new Rule(Optional.empty(), false, false, false);

    private final Map<String, Rule> rules = new HashMap<>();

    ForeignAddresses() {
        for (var row : Resources.rows("/countries/address-rules.csv")) {
            var pattern = row[1].isEmpty()
                    ? Optional.<Pattern>empty()
                    : Optional.of(Pattern.compile("(?<![A-Z0-9])" + row[1] + "(?![A-Z0-9])", Pattern.CASE_INSENSITIVE));
            rules.put(row[0], new Rule(pattern, yes(row[2]), yes(row[3]), yes(row[4])));
        }
    }

    AddressReading read(String country, AddressText text) {
        var rule = rules.getOrDefault(country, NO_RULE);
        var gaps = new ArrayList<Gap>(0);
        var parts = parts(text, rule);
        if (rule.needsProvince() && parts.province().isBlank()) {
            gaps.add(gap(Part.PROVINCE, Reason.ABSENT));
        }
        if (rule.needsCity() && parts.city().isBlank()) {
            gaps.add(gap(Part.CITY, Reason.ABSENT));
        }
        if (parts.street()
                        .codePoints()
                        .filter(Character::isLetterOrDigit)
                        .limit(2)
                        .count()
                < 2) {
            gaps.add(gap(Part.STREET, Reason.ABSENT));
        }
        judgePostcode(parts.postcode(), rule, gaps);
        // A parcel abroad travels without a phone; one that is given must be one.
        var phone = PhoneNumber.foreign(text.phone());
        if (phone.isEmpty() && !text.phone().isBlank()) {
            gaps.add(gap(Part.PHONE, Phones.fault(text.phone())));
        }
        var address = new PostalAddress(
                country, parts.province(), parts.city(), "", "", parts.street(), parts.postcode(), phone);
        return gaps.isEmpty() ? new Complete(address) : new Incomplete(address, List.copyOf(gaps));
    }

    private static void judgePostcode(String postcode, Rule rule, List<Gap> gaps) {
        if (postcode.isEmpty()) {
            if (rule.needsPostcode()) {
                gaps.add(gap(Part.POSTCODE, Reason.ABSENT));
            }
        } else if (rule.postcode().isPresent()
                && !rule.postcode().get().matcher(postcode).matches()) {
            gaps.add(gap(Part.POSTCODE, Reason.MALFORMED));
        }
    }

    /** Takes postcode, state and city out of the free text where the fields leave them blank. */
    private static Parts parts(AddressText text, Rule rule) {
        var street = Texts.plain(text.text());
        var postcode = text.postcode().strip().toUpperCase(Locale.ROOT);
        var province = Texts.plain(text.province());
        var city = Texts.plain(text.city());
        if (postcode.isEmpty() && rule.postcode().isPresent() && street.length() <= LONGEST_POSTCODE_SEARCH) {
            var last = lastMatch(rule.postcode().get(), street);
            if (last.length > 0) {
                postcode = street.substring(last[0], last[1]).toUpperCase(Locale.ROOT);
                street = street.substring(0, last[0]) + street.substring(last[1]);
            }
        }
        var pieces = new ArrayList<>(Arrays.stream(street.split("[,\uff0c;\n]"))
                .map(String::strip)
                .filter(piece -> !piece.isEmpty())
                .toList());
        if (rule.needsProvince() && province.isEmpty() && pieces.size() > 2) {
            province = pieces.removeLast();
        }
        if (rule.needsCity() && city.isEmpty() && pieces.size() > 1) {
            city = pieces.removeLast();
        }
        return new Parts(province, city, String.join(", ", pieces), postcode);
    }

    private static int[] lastMatch(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        var last = new int[0];
        while (matcher.find()) {
            last = new int[] {matcher.start(), matcher.end()};
        }
        return last;
    }

    private static boolean yes(String word) {
        return word.equals("yes");
    }

    private static Gap gap(Part part, Reason reason) {
        return new Gap(part, reason, List.of());
    }

    /**
     * What a country's post needs, after the address formats of the Universal Postal Union.
     *
     * @param postcode its form; absent where there is none
     */
    private record Rule(Optional<Pattern> postcode, boolean needsPostcode, boolean needsProvince, boolean needsCity) {}

    private record Parts(String province, String city, String street, String postcode) {}
}
