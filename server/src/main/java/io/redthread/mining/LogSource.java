package io.redthread.mining;

import io.redthread.mining.domain.NewEvent;
import io.redthread.mining.domain.NewObject;
import java.util.List;

/** Where events of the own log come from (事件来源): the facts of a module, read on from a place. */
interface LogSource {

    /** Its name; its place is kept under it. */
    String name();

    /** What follows that place; the empty place is the beginning. What is told twice is taken once. */
    Retold next(String place);

    /**
     * What a source tells.
     *
     * @param objects what the events are about
     * @param events what happened
     * @param place from where to go on
     * @param more whether there may be more already
     */
    record Retold(List<NewObject> objects, List<NewEvent> events, String place, boolean more) {}
}
