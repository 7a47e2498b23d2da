package io.redthread.mining.domain;

/** Takes what a file of a log says, as it is read. */
public interface LogSink {

    /** Something events are about. */
    void object(NewObject object);

    /** Something that happened. */
    void event(NewEvent event);

    /** Something that cannot be taken, and why. */
    void refused(String reason, String text);
}
