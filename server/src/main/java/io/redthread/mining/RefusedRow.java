package io.redthread.mining;

/**
 * Something in a file that was not taken (拒收行).
 *
 * @param line where it stands, counted from 1
 * @param reason why not: {@code no-case}, {@code no-activity}, {@code no-time}
 * @param text what stood there
 */
public record RefusedRow(long line, String reason, String text) {}
