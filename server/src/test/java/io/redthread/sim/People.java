package io.redthread.sim;

import io.redthread.platform.caller.Caller;
import io.redthread.platform.caller.Callers;

/** Who does something in the week that is played. */
final class People {

    private People() {}

    /** Does something as that person. */
    static void as(String username, Runnable act) {
        Callers.run(new Caller(null, username, username, "warehouse-keeper", null, "local", "sim"), act);
    }
}
