package io.redthread.parties;

import io.redthread.kernel.InputError;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import java.util.List;

/** Refuses when anything is wrong. */
final class PartyChecks {

    private PartyChecks() {}

    static void refuse(List<InputError> errors) {
        if (!errors.isEmpty()) {
            throw new Refused(new InvalidInput(List.copyOf(errors)));
        }
    }
}
