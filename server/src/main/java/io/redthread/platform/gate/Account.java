package io.redthread.platform.gate;

import io.redthread.identity.Access;
import io.redthread.identity.CurrentAccess;
import io.redthread.platform.caller.Caller;
import io.redthread.platform.caller.Callers;
import java.util.function.Supplier;

/**
 * On whose account a command comes: batches are made of one account's, so that the journal names the right person.
 *
 * @param caller who calls
 * @param access what the caller may do and see
 */
record Account(Caller caller, Access access) {

    <T> T act(Supplier<T> work) {
        return Callers.<T, RuntimeException>as(caller, () -> CurrentAccess.<T, RuntimeException>as(access, work::get));
    }
}
