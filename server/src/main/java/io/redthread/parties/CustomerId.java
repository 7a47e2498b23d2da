package io.redthread.parties;

/** Id of a customer (客户). */
public record CustomerId(long value) implements PartyId {}
