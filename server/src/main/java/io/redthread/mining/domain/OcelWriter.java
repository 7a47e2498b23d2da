package io.redthread.mining.domain;

import java.util.List;

/** Writes a log as OCEL 2.0: types first, then objects, then events, each once; closed when all is written. */
public interface OcelWriter extends AutoCloseable {

    /** Begins with the types of both. */
    void types(List<OcelType> objects, List<OcelType> events);

    /** One object; all of them come before the first event. */
    void object(OcelItem object);

    /** One event. */
    void event(OcelItem event);

    @Override
    void close();
}
