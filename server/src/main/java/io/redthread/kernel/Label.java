package io.redthread.kernel;

/**
 * What something is called on screen.
 *
 * @param zh in Chinese
 * @param en in English
 */
public record Label(String zh, String en) {}
