package io.redthread.inventory;

/**
 * A piece that a document had to do with.
 *
 * @param serial the piece, and where it is now
 * @param act what the document did with it last: came back, restocked or scrapped; sent, arrived or missing
 */
public record SerialWith(SerialView serial, SerialAct act) {}
