package io.redthread.monitoring;

/**
 * Where a number stands (单号所在): a thread, on it the station to look at; or the page of what is on no thread.
 *
 * @param number the number asked for, in full
 * @param what of what it is the number: the kind of the group of {@link SearchView} that knows it
 * @param path the page, with the station as its {@code at}
 */
public record ThreadPlace(String number, String what, String path) {

    /** The page of a thread, at a station. */
    static String at(String thread, String station) {
        return "/threads/" + thread + "?at=" + station;
    }
}
