package io.redthread.platform.importing;

/**
 * What something is called on screen.
 *
 * @param zh in Chinese
 * @param en in English
 */
public record Label(String zh, String en) {}
