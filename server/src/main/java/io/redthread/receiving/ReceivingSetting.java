package io.redthread.receiving;

/**
 * How goods are taken in (收货设置).
 *
 * @param blind whether who counts at the dock does not see how much is expected (盲收)
 * @param revision to be sent back with a change
 */
public record ReceivingSetting(boolean blind, int revision) {}
