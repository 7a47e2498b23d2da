package io.redthread.control;

import java.time.Instant;

/**
 * A document that a finding is about (证据单据).
 *
 * @param number its number
 * @param path page where it is
 * @param amount what it comes to, plain, in the company's currency; empty where that is not the matter
 * @param at when it happened
 * @param note what is to be seen on it, a figure with its unit; or empty
 */
public record Evidence(String number, String path, String amount, Instant at, String note) {}
