package io.redthread.inventory;

/**
 * What was found of a piece that came back.
 *
 * @param piece which
 * @param act what becomes of it: restocked, written off, sent to its supplier or to its buyer again
 * @param note the bin it lies in, or what was seen
 */
public record SerialVerdict(SerialPiece piece, SerialAct act, String note) {

    /** Where the piece is after that. */
    SerialState state() {
        return switch (act) {
            case RESTOCKED -> SerialState.HERE;
            case TO_CUSTOMER -> SerialState.SHIPPED;
            default -> SerialState.WRITTEN_OFF;
        };
    }
}
