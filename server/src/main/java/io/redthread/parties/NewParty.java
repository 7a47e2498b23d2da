package io.redthread.parties;

/**
 * A supplier, customer or partner to be put in.
 *
 * @param code its code, 1–32 letters, digits, dots and dashes; unique among its kind
 * @param content what is known of it
 */
public record NewParty(String code, PartyContent content) {}
