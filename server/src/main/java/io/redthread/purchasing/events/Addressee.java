package io.redthread.purchasing.events;

import io.redthread.parties.SupplierId;

/**
 * A supplier who is written to (收函供应商).
 *
 * @param supplier who
 * @param name what it is called
 * @param contact name of whom to write to there, or empty
 * @param email where to, or empty
 * @param country ISO 3166 code of two letters, by which the language is chosen
 */
public record Addressee(SupplierId supplier, String name, String contact, String email, String country) {}
