package io.redthread.sim;

/**
 * How people and goods err in the week that is played; shares of one. They are assumptions, printed with the result: what
 * follows from them in the product is measured, not they.
 *
 * @param wrongBin of a stop: the bin beside it is scanned first
 * @param goodsFirst of a stop: the goods are scanned before the bin
 * @param lookAlike of a stop: other goods are scanned
 * @param miscount of a stop: another count is typed
 * @param mispick of a stop: scanned rightly, but another piece lands in the basket
 * @param shortBin of a stop: the bin holds less than the books say
 * @param gapInAddress of an order: house number and street are missing
 * @param paidLater of an order: it comes unpaid
 * @param cancelled of an order: the buyer calls it off within two hours
 * @param highValue of an order: dear enough for a person's review
 */
record Chances(
        double wrongBin,
        double goodsFirst,
        double lookAlike,
        double miscount,
        double mispick,
        double shortBin,
        double gapInAddress,
        double paidLater,
        double cancelled,
        double highValue) {

    static final Chances ASSUMED = new Chances(0.004, 0.002, 0.003, 0.001, 0.0008, 0.0005, 0.003, 0.02, 0.01, 0.03);
}
