package io.redthread.parties;

import io.redthread.parties.domain.address.AddressRules;
import org.springframework.stereotype.Component;

/**
 * Reads addresses (地址识别): completes and normalises Chinese ones down to district and code, checks foreign ones by
 * their country's rules. Holds no state and calls nobody, so a batch reads its addresses in a plain loop.
 */
@Component
public class AddressReader {

    private final AddressRules rules = AddressRules.shipped();

    /** What the address says, and what it lacks. */
    public AddressReading read(AddressText text) {
        return rules.read(text);
    }
}
