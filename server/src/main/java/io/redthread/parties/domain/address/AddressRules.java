package io.redthread.parties.domain.address;

import io.redthread.parties.AddressReading;
import io.redthread.parties.AddressReading.Complete;
import io.redthread.parties.AddressReading.Gap;
import io.redthread.parties.AddressReading.Incomplete;
import io.redthread.parties.AddressReading.Part;
import io.redthread.parties.AddressReading.PostalAddress;
import io.redthread.parties.AddressReading.Reason;
import io.redthread.parties.AddressText;
import io.redthread.parties.AddressText.Level;
import io.redthread.parties.PhoneNumber;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Decides by the country which rules read an address. */
public final class AddressRules {

    /** Hong Kong, Macau and Taiwan are regions of China with their own country codes in the postal world. */
    private static final Map<String, String> REGIONS = Map.of("HK", "香港特别行政区", "MO", "澳门特别行政区", "TW", "台湾省");

    private final ChinaAddresses china;
    private final ForeignAddresses foreign;

    private AddressRules(ChinaAddresses china, ForeignAddresses foreign) {
        this.china = china;
        this.foreign = foreign;
    }

    /** The rules shipped with the program. */
    public static AddressRules shipped() {
        return new AddressRules(new ChinaAddresses(Divisions.shipped()), new ForeignAddresses());
    }

    /** What the address says, and what it lacks. */
    public AddressReading read(AddressText text) {
        if (text.level() == Level.COUNTRY) {
            return countryOnly(text);
        }
        var name = text.country().strip();
        if (name.isEmpty() || name.equals("CN") || name.equals("中国")) {
            return china.read(text);
        }
        var code = Countries.known().code(name).orElse(name);
        if (code.equals("CN")) {
            return china.read(text);
        }
        return REGIONS.containsKey(code) ? china.read(inRegion(text, code)) : foreign.read(code, text);
    }

    private static AddressReading countryOnly(AddressText text) {
        var name = text.country().strip();
        var code = name.isEmpty() ? "" : Countries.known().code(name).orElse(name);
        var region = REGIONS.getOrDefault(code, "");
        var address = new PostalAddress(
                region.isEmpty() ? code : "CN",
                region.isEmpty() ? text.province().strip() : region,
                text.city().strip(),
                text.district().strip(),
                "",
                text.text().strip(),
                text.postcode().strip(),
                PhoneNumber.mainland(text.phone()).or(() -> PhoneNumber.foreign(text.phone())));
        if (name.isEmpty()) {
            return new Incomplete(address, List.of(new Gap(Part.COUNTRY, Reason.ABSENT, List.of())));
        }
        return Countries.nowhere(name)
                ? new Incomplete(address, List.of(new Gap(Part.COUNTRY, Reason.UNKNOWN, List.of())))
                : new Complete(address);
    }

    private static AddressText inRegion(AddressText text, String code) {
        var region = Objects.requireNonNull(REGIONS.get(code));
        return new AddressText(
                "CN",
                region,
                "",
                "",
                text.province().contains(region.substring(0, 2))
                        ? text.city() + text.district() + text.text()
                        : text.province() + text.city() + text.district() + text.text(),
                text.postcode(),
                text.phone(),
                text.level());
    }
}
