package io.redthread.boards;

import io.redthread.platform.database.Touches.Place;
import io.redthread.platform.database.Touches.Touch;
import java.util.List;

/** Documents of one subject that facts are made of. */
interface FactSource {

    /** Which they are. */
    Subject subject();

    /** The oldest transaction still running. */
    long horizon();

    /** What was touched after that place in transactions before the horizon, in order: rows with about so many ids. */
    List<Touch> changed(Place after, long horizon, int most);

    /** Throws away what was touched up to that place. */
    void forget(Place upTo);

    /** Documents behind that one by their ids. */
    List<Long> after(long id, int most);

    /** Writes the facts of these. */
    void project(List<Long> ids);

    /** Lets the time pass for facts that nobody touched. */
    default void passTime() {}
}
