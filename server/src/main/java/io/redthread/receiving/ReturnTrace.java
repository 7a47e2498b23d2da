package io.redthread.receiving;

import java.util.List;

/**
 * A return with all that belongs to it.
 *
 * @param authorisation the return
 * @param lines what of the order may come back
 * @param goods what is expected, came and was judged
 */
public record ReturnTrace(ReturnView authorisation, List<ReturnLine> lines, List<ReturnGoods> goods) {}
