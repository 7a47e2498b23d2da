package io.redthread.parties;

/** Id of a partner (合作伙伴). */
public record PartnerId(long value) implements PartyId {}
