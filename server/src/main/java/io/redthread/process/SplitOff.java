package io.redthread.process;

/**
 * Where cases stand whose documents were split off others (拆单).
 *
 * @param node at which they wait
 * @param result code of the nodes before it, kept with the facts
 * @param waits what they wait for
 */
public record SplitOff(NodeCode node, String result, Outcome.Waits waits) {}
