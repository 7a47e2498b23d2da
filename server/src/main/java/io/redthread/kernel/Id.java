package io.redthread.kernel;

/**
 * The id of one thing: each kind of thing has its own record with the single component {@code value}, so that an
 * order's id cannot stand where a parcel's is wanted. In JSON and in addresses it is text.
 */
public interface Id {

    /** The number in the database. */
    long value();
}
